package io.cloudprocessingengine.inputpoller.handler;

/**
 * A set of numbers in eight to sixteen bytes each. Zero is never in it. Not for several threads.
 */
final class LongSet {
  private static final int SMALLEST = 64;

  /** Open addressing; 0 is a free slot. Its length is a power of two. */
  private long[] slots = new long[SMALLEST];

  private int size;

  int size() {
    return size;
  }

  boolean contains(long number) {
    return slots[slot(slots, number)] == number;
  }

  void add(long number) {
    if (number == 0) {
      throw new IllegalArgumentException("0 can't be kept");
    }
    var slot = slot(slots, number);
    if (slots[slot] == 0) {
      slots[slot] = number;
      size++;
      if (size * 4L > slots.length * 3L) {
        grow();
      }
    }
  }

  private void grow() {
    var larger = new long[slots.length * 2];
    for (var number : slots) {
      if (number != 0) {
        larger[slot(larger, number)] = number;
      }
    }
    slots = larger;
  }

  /** Where the number is, or would be. */
  private static int slot(long[] slots, long number) {
    var mask = slots.length - 1;
    var slot = Long.hashCode(number * 0x9E3779B97F4A7C15L) & mask;
    while (slots[slot] != 0 && slots[slot] != number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
