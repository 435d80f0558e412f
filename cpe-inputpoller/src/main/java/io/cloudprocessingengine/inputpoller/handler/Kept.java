package io.cloudprocessingengine.inputpoller.handler;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Keeps values with the time when they were true; those not asked for the longest go first. */
final class Kept<K, V> {
  private final long most;
  private final ToLongFunction<V> weight;

  /** Guarded by this; the least recently used first. */
  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

  /** Guarded by this. */
  private long sum;

  private record Entry<V>(V value, Instant time, long weight) {}

  /**
   * Keeps nothing yet.
   *
   * @param most that all values may weigh together
   */
  Kept(long most, ToLongFunction<V> weight) {
    this.most = most;
    this.weight = weight;
  }

  /** The value, if it is not from before that time. */
  synchronized Optional<V> get(K key, Instant oldest) {
    return Optional.ofNullable(entries.get(key))
        .filter(it -> !it.time.isBefore(oldest))
        .map(Entry::value);
  }

  /** All values that are not from before that time. */
  synchronized List<V> since(Instant oldest) {
    return entries.values().stream()
        .filter(it -> !it.time.isBefore(oldest))
        .map(Entry::value)
        .toList();
  }

  synchronized void put(K key, V value, Instant time) {
    var entry = new Entry<>(value, time, weight.applyAsLong(value));
    var before = entries.put(key, entry);
    sum += entry.weight - (before == null ? 0 : before.weight);
    var eldest = entries.entrySet().iterator();
    while (sum > most && eldest.hasNext()) {
      sum -= eldest.next().getValue().weight;
      eldest.remove();
    }
  }
}
