package io.cloudprocessingengine.examples.picture;

import java.util.Arrays;

/**
 * Which source pixels along one axis make a target pixel, and with what weights: a Catmull-Rom
 * curve, widened when shrinking so that every source pixel counts.
 */
final class Taps {
  private final int[] starts;
  private final float[][] weights;

  private Taps(int[] starts, float[][] weights) {
    this.starts = starts;
    this.weights = weights;
  }

  /** The taps that bring {@code source} pixels to {@code target} pixels. */
  static Taps of(int source, int target) {
    double ratio = (double) source / target;
    double width = Math.max(1, ratio);
    var starts = new int[target];
    var weights = new float[target][];
    for (int i = 0; i < target; i++) {
      double centre = (i + 0.5) * ratio - 0.5;
      int start = Math.max(0, (int) Math.ceil(centre - 2 * width));
      int end = Math.min(source - 1, (int) Math.floor(centre + 2 * width));
      starts[i] = start;
      weights[i] = weights(start, end, centre, width);
    }
    return new Taps(starts, weights);
  }

  private static float[] weights(int start, int end, double centre, double width) {
    double[] curve = new double[end - start + 1];
    Arrays.setAll(curve, i -> catmullRom(Math.abs(start + i - centre) / width));
    double sum = Arrays.stream(curve).sum();
    var weights = new float[curve.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (curve[i] / sum);
    }
    return weights;
  }

  private static double catmullRom(double x) {
    if (x < 1) {
      return (1.5 * x - 2.5) * x * x + 1;
    }
    return x < 2 ? ((2.5 - 0.5 * x) * x - 4) * x + 2 : 0;
  }

  /** The first source pixel of a target pixel. */
  int start(int target) {
    return starts[target];
  }

  /** The weights, which add up to 1, of the source pixels from the first on; not to be changed. */
  float[] weights(int target) {
    return weights[target];
  }

  int count() {
    return starts.length;
  }

  /** The most source pixels that a target pixel needs. */
  int widest() {
    return Arrays.stream(weights).mapToInt(each -> each.length).max().orElse(0);
  }
}
