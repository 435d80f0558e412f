package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A journal of texts, which takes a snapshot after so many steps. */
final class MemoryJournal implements Journal {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final int fullAfter;
  private final List<String> snapshot = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();

  MemoryJournal(int fullAfter) {
    this.fullAfter = fullAfter;
  }

  @Override
  public void read(Consumer<JsonNode> part, Consumer<Step> step) {
    snapshot.forEach(text -> part.accept(json(text)));
    steps.forEach(text -> step.accept(Step.of(json(text))));
  }

  @Override
  public void append(List<Step> more) {
    more.forEach(step -> steps.add(step.node().toString()));
  }

  @Override
  public boolean isFull() {
    return steps.size() >= fullAfter;
  }

  @Override
  public void compact(List<JsonNode> parts) {
    snapshot.clear();
    steps.clear();
    parts.forEach(part -> snapshot.add(part.toString()));
  }

  /** What a process that begins now finds. */
  MemoryJournal copy() {
    var copy = new MemoryJournal(fullAfter);
    copy.snapshot.addAll(snapshot);
    copy.steps.addAll(steps);
    return copy;
  }

  List<String> steps() {
    return List.copyOf(steps);
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
