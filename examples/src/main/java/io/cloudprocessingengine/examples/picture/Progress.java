package io.cloudprocessingengine.examples.picture;

/** Is told how much of some work is done. */
@FunctionalInterface
public interface Progress {
  /** Nobody wants to know. */
  Progress IGNORED = percent -> {};

  /**
   * So much is done.
   *
   * @param percent from 0 to 100
   */
  void at(double percent);

  /** The progress of a part of this work, which takes it from one percentage to another. */
  default Progress part(double from, double to) {
    return percent -> at(from + percent * (to - from) / 100);
  }
}
