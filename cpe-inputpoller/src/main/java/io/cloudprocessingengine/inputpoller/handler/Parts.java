package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs entries into as few signals as they fit in, in their order: {@code #carry-1} with a list of
 * entries, {@code #carry-2:Step[3]} with a task's result, {@code #carry-3=name} with a signal's
 * input.
 */
final class Parts {
  /** SWF's limit of a signal's name. */
  private static final int LONGEST_NAME = 256;

  private final String prefix;
  private final int longest;
  private final Map<String, String> signals = new LinkedHashMap<>();
  private final List<String> pending = new ArrayList<>();
  private int length;

  Parts(String prefix, int longest) {
    this.prefix = prefix;
    this.longest = longest;
  }

  /**
   * Adds an entry; one too large for a list is sent bare.
   *
   * @return false for one that can't be carried: it is too large, and so is its name
   */
  boolean add(JsonNode entry) {
    var text = entry.toString();
    if (text.length() + 2 > longest) {
      return addBare(entry);
    }
    if (length + text.length() + 2 > longest) {
      flush();
    }
    pending.add(text);
    length += text.length() + 1;
    return true;
  }

  private boolean addBare(JsonNode entry) {
    flush();
    var isSignal = entry.has("signal");
    var about = isSignal ? "=" + entry.get("signal").asText() : ":" + entry.path("task").asText();
    var name = prefix + (signals.size() + 1) + about;
    if (name.length() > LONGEST_NAME) {
      return false;
    }
    signals.put(name, entry.path(isSignal ? "input" : "result").asText());
    return true;
  }

  private void flush() {
    if (!pending.isEmpty()) {
      signals.put(prefix + (signals.size() + 1), "[" + String.join(",", pending) + "]");
      pending.clear();
      length = 0;
    }
  }

  /** Input by name, in the order in which they are to be sent. */
  Map<String, String> toSignals() {
    flush();
    return signals;
  }
}
