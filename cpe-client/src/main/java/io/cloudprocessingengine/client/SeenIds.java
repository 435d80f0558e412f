package io.cloudprocessingengine.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The ids of the messages that were handled last; older ones are forgotten. */
final class SeenIds {
  private static final int MOST = 10_000;

  private final Set<String> ids;

  SeenIds() {
    this(MOST);
  }

  /** Those of so many messages, at most. */
  SeenIds(int most) {
    ids = Collections.newSetFromMap(new Bounded(most));
  }

  /** False if the id was noted before. */
  boolean note(String id) {
    return ids.add(id);
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  private static final class Bounded extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Bounded(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > most;
    }
  }
}
