package io.cloudprocessingengine.decider.plan.template;

import java.util.List;
import java.util.stream.LongStream;

/** {@code range([start,] end [, step])}: the whole of it, or an error. */
public final class Ranges {
  /** More than a job's history can hold tasks, and than there are expressions in a template. */
  private static final long LONGEST = 25_000;

  private Ranges() {}

  /** The numbers from the first one, the last one left out. */
  public static List<Long> range(Object first, Object... more) {
    var start = more.length == 0 ? 0 : whole(first);
    var end = more.length == 0 ? whole(first) : whole(more[0]);
    var step = more.length < 2 ? 1 : whole(more[1]);
    if (step == 0) {
      throw new TemplateException("range() takes no step of 0");
    }
    var count = Math.max(0, Math.floorDiv(end - start + step - Long.signum(step), step));
    if (count > LONGEST) {
      throw new TemplateException(
          "range() gives %,d numbers; %,d are allowed".formatted(count, LONGEST));
    }
    return LongStream.range(0, count).mapToObj(number -> start + number * step).toList();
  }

  private static long whole(Object number) {
    if (number instanceof Number it
        && Math.abs(it.doubleValue()) <= Integer.MAX_VALUE
        && Math.rint(it.doubleValue()) == it.doubleValue()) {
      return it.longValue();
    }
    throw new TemplateException("range() takes whole numbers, not " + number);
  }
}
