package io.cloudprocessingengine.local.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Executions in the order of a time, each under every key that a filter can ask for. */
final class ExecutionIndex {
  /** The place of an execution in the order; runId tells those of one millisecond apart. */
  record Position(long time, String runId) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
        Comparator.comparingLong(Position::time).thenComparing(Position::runId);

    @Override
    public int compareTo(Position other) {
      return ORDER.compare(this, other);
    }
  }

  private final ToLongFunction<Execution> time;
  private final Map<FilterKey, NavigableMap<Position, Execution>> entries = new HashMap<>();

  private ExecutionIndex(ToLongFunction<Execution> time) {
    this.time = time;
  }

  static ExecutionIndex byStart() {
    return new ExecutionIndex(execution -> execution.times().started());
  }

  static ExecutionIndex byClose() {
    return new ExecutionIndex(execution -> execution.times().closed().orElseThrow());
  }

  void add(Execution execution) {
    var position = position(execution);
    for (var key : keys(execution)) {
      entries.computeIfAbsent(key, none -> new TreeMap<>()).put(position, execution);
    }
  }

  void remove(Execution execution) {
    var position = position(execution);
    for (var key : keys(execution)) {
      entries.computeIfPresent(
          key,
          (same, found) -> {
            found.remove(position);
            return found.isEmpty() ? null : found;
          });
    }
  }

  /** Those that the key fits, by time. */
  NavigableMap<Position, Execution> find(FilterKey key) {
    return entries.getOrDefault(key, new TreeMap<>());
  }

  Position position(Execution execution) {
    return new Position(time.applyAsLong(execution), execution.id().runId());
  }

  private static List<FilterKey> keys(Execution execution) {
    var type = execution.start().workflowType();
    var keys = new ArrayList<FilterKey>();
    keys.add(FilterKey.all());
    keys.add(FilterKey.workflowId(execution.id().workflowId()));
    keys.add(FilterKey.typeName(type.name()));
    keys.add(FilterKey.type(type));
    execution
        .start()
        .attributes()
        .path("tagList")
        .valueStream()
        .distinct()
        .map(tag -> FilterKey.tag(tag.textValue()))
        .forEach(keys::add);
    execution.closing().map(Closing::status).map(FilterKey::closeStatus).ifPresent(keys::add);
    return keys;
  }
}
