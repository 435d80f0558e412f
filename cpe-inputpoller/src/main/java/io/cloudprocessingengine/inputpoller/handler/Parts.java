package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.status.CarryName;
import io.cloudprocessingengine.common.status.CarryName.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packs entries into as few signals as they fit in, in their order. */
final class Parts {
  /** SWF's limit of a signal's name. */
  private static final int LONGEST_NAME = 256;

  private final int longest;
  private final Map<String, String> signals = new LinkedHashMap<>();
  private final List<String> pending = new ArrayList<>();
  private int length;

  Parts(int longest) {
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
    return entry.has("signal")
        ? put(name(Content.SIGNAL, entry.get("signal").asText()), entry.path("input").asText())
        : put(name(Content.RESULT, entry.path("task").asText()), entry.path("result").asText());
  }

  private boolean put(String name, String input) {
    if (name.length() > LONGEST_NAME) {
      return false;
    }
    signals.put(name, input);
    return true;
  }

  private String name(Content content, String about) {
    return new CarryName(signals.size() + 1, content, about).toString();
  }

  private void flush() {
    if (!pending.isEmpty()) {
      signals.put(name(Content.LIST, ""), "[" + String.join(",", pending) + "]");
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
