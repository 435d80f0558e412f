package io.cloudprocessingengine.examples.sample;

/** Smooth noise that is the same each time: random values at whole coordinates, blended between. */
final class Noise {
  private final int seed;

  Noise(int seed) {
    this.seed = seed;
  }

  /** Layers of ever finer and weaker noise; from 0 to 1, 0.5 on average. */
  double layered(double x, double y, int layers) {
    double sum = 0;
    double weight = 0.5;
    double scale = 1;
    for (int layer = 0; layer < layers; layer++) {
      sum += weight * smooth(x * scale + layer * 17.3, y * scale);
      weight /= 2;
      scale *= 2;
    }
    return sum / (1 - weight * 2);
  }

  private double smooth(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double across = ease(x - left);
    double down = ease(y - top);
    double upper = blend(at(left, top), at(left + 1, top), across);
    double lower = blend(at(left, top + 1), at(left + 1, top + 1), across);
    return blend(upper, lower, down);
  }

  /** The random value, from 0 to 1, of a point. */
  double at(int x, int y) {
    int hash = seed * 0x9E3779B9 + x * 0x85EBCA6B + y * 0xC2B2AE35;
    hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
    hash = (hash ^ hash >>> 12) * 0x297A2D39;
    return ((hash ^ hash >>> 15) >>> 8) / (double) (1 << 24);
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double blend(double from, double to, double t) {
    return from + (to - from) * t;
  }
}
