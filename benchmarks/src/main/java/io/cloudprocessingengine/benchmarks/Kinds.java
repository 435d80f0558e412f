package io.cloudprocessingengine.benchmarks;

import java.util.Arrays;
import java.util.List;

/** Which contestants take part. */
public final class Kinds {
  private Kinds() {}

  /** All, or those of {@code -Dbenchmark.kinds=FLOOR,CPE}: to look at one by a profiler. */
  public static <E extends Enum<E>> List<E> of(Class<E> type) {
    var chosen = System.getProperty("benchmark.kinds");
    return chosen == null
        ? List.of(type.getEnumConstants())
        : Arrays.stream(chosen.split(",", -1)).map(name -> Enum.valueOf(type, name)).toList();
  }
}
