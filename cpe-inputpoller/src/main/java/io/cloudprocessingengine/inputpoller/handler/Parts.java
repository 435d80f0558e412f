package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packs entries into as few signals as they fit in, in their order. */
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

  /** An entry too large for a list is sent bare: the task in the signal's name, its result. */
  void add(JsonNode entry) {
    var text = entry.toString();
    if (text.length() + 2 > longest) {
      addBare(entry);
      return;
    }
    if (length + text.length() + 2 > longest) {
      flush();
    }
    pending.add(text);
    length += text.length() + 1;
  }

  private void addBare(JsonNode entry) {
    flush();
    var name = prefix + (signals.size() + 1) + ":" + entry.path("task").asText();
    if (entry.has("task") && name.length() <= LONGEST_NAME) {
      signals.put(name, entry.path("result").asText());
    }
    // Else it can't be carried, and is done again.
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
