package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** Where an engine writes down what changes its state. Called under the engine's lock only. */
public interface Journal {
  /**
   * Reads what was written: the parts of the last snapshot in their order, then the steps since.
   *
   * @throws RuntimeException when it cannot be read as a whole
   */
  void read(Consumer<JsonNode> part, Consumer<Step> step);

  /**
   * Adds steps. When this returns, they survive the end of the process.
   *
   * @throws RuntimeException when they cannot be written; then nothing more can be
   */
  void append(List<Step> steps);

  /** Whether there are so many steps since the last snapshot that another is worth it. */
  boolean isFull();

  /** Takes a snapshot, which makes all steps so far superfluous. The nodes will not change. */
  void compact(List<JsonNode> parts);

  /** A journal that keeps nothing. */
  static Journal none() {
    return new NoJournal();
  }
}
