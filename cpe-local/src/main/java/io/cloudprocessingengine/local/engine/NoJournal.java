package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** For state that lasts as long as the process. */
record NoJournal() implements Journal {
  @Override
  public void read(Consumer<JsonNode> part, Consumer<Step> step) {
    // Nothing was written.
  }

  @Override
  public void append(List<Step> steps) {
    // Nobody will ask for them.
  }

  @Override
  public boolean isFull() {
    return false;
  }

  @Override
  public void compact(List<JsonNode> parts) {
    // Nor for these.
  }
}
