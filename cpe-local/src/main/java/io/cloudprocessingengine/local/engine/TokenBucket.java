package io.cloudprocessingengine.local.engine;

/** Lets so many through at once, and then so many a second. */
final class TokenBucket {
  private static final int MILLISECONDS = 1_000;

  private final long capacity;
  private final long refill;
  // In thousandths, so that each millisecond adds a whole number of them.
  private long tokens;
  private long filledAt;

  TokenBucket(int capacity, int refillPerSecond, long now) {
    this.capacity = (long) capacity * MILLISECONDS;
    this.refill = refillPerSecond;
    this.tokens = this.capacity;
    this.filledAt = now;
  }

  /** Takes a token, if there is one; {@code now} is in milliseconds and never goes back. */
  boolean take(long now) {
    tokens = Math.min(capacity, tokens + (now - filledAt) * refill);
    filledAt = now;
    if (tokens < MILLISECONDS) {
      return false;
    }
    tokens -= MILLISECONDS;
    return true;
  }
}
