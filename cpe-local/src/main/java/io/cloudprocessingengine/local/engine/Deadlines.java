package io.cloudprocessingengine.local.engine;

import java.util.ArrayList;
import java.util.List;

/** The deadlines of one thing, which end together. */
final class Deadlines {
  private final Timeline timeline;
  private final List<Deadline> pending = new ArrayList<>();

  Deadlines(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Adds a deadline, unless the timeout is unlimited or not given. */
  void after(String timeout, Runnable action) {
    Timeout.parse(timeout).ifPresent(millis -> pending.add(timeline.after(millis, action)));
  }

  void cancelAll() {
    pending.forEach(timeline::cancel);
    pending.clear();
  }
}
