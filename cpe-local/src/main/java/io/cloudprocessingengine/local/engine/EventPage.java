package io.cloudprocessingengine.local.engine;

import java.util.Optional;

/**
 * A part of the events {@code first} to {@code last}, beginning at event {@code from}. The bounds
 * do not move when events are added, so pages neither overlap nor leave a gap.
 */
record EventPage(EventRange range, long from, int size) {
  /** The ids from first to last, both included, in the order in which they are to be read. */
  record EventRange(long first, long last, boolean reverse) {
    EventPage firstPage(int size) {
      return new EventPage(this, reverse ? last : first, size);
    }
  }

  boolean reverse() {
    return range.reverse();
  }

  /** The id after the last of this page, in reading order. */
  long end() {
    return reverse()
        ? Math.max(from - size, range.first() - 1)
        : Math.min(from + size, range.last() + 1);
  }

  Optional<EventPage> next() {
    var exhausted = reverse() ? end() < range.first() : end() > range.last();
    return exhausted ? Optional.empty() : Optional.of(new EventPage(range, end(), size));
  }
}
