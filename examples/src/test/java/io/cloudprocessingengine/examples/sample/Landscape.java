package io.cloudprocessingengine.examples.sample;

import java.awt.image.BufferedImage;

/** Mountains behind a lake in the evening, drawn by arithmetic alone. */
final class Landscape {
  private static final double SHORE = 0.72;
  private static final int RIDGES = 6;
  private static final Tint HAZE = Tint.of(0xE7A987);
  private static final Tint ROCK = Tint.of(0x121C2B);
  private static final Tint WATER = Tint.of(0x1B2F4A);

  private final Sky sky = new Sky();
  private final Noise ground = new Noise(41);
  private final Noise ripples = new Noise(5);
  private final Noise grain = new Noise(99);

  /** Draws it in that size; 3:2 is the shape it is composed for. */
  BufferedImage draw(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        Tint tint = at((double) column / height, (double) row / height);
        double film = (grain.at(column, row) - 0.5) * 0.012;
        image.setRGB(column, row, tint.plus(new Tint(1, 1, 1), film).rgb());
      }
    }
    return image;
  }

  private Tint at(double x, double y) {
    return y < SHORE ? land(x, y) : lake(x, y);
  }

  /** The nearest ridge that reaches up to here, else the sky. */
  private Tint land(double x, double y) {
    for (int ridge = RIDGES - 1; ridge >= 0; ridge--) {
      double below = y - crest(ridge, x);
      if (below > 0) {
        return slope(ridge, x, y, below);
      }
    }
    return sky.at(x, y);
  }

  private Tint slope(int ridge, double x, double y, double below) {
    double near = (ridge + 1.0) / RIDGES;
    double folds = ground.layered(x * 26 + ridge * 9, y * 34 + x * 8, 5) - 0.5;
    Tint rock = HAZE.towards(ROCK, 0.18 + 0.8 * near).plus(HAZE, folds * 0.22 * near);
    return rock.towards(HAZE, below * 2.4 * (1.1 - near));
  }

  /** How far down, from 0 to 1, the crest of a ridge lies. */
  private double crest(int ridge, double x) {
    double near = (double) ridge / RIDGES;
    double peaks = ground.layered(x * (1.7 + 1.6 * near) + ridge * 31.7, ridge * 5.1, 9);
    return 0.50 + 0.20 * near - (0.34 - 0.24 * near) * (peaks - 0.32);
  }

  /** What stands above the shore, upside down, stirred and darkened the nearer the water is. */
  private Tint lake(double x, double y) {
    double depth = (y - SHORE) / (1 - SHORE);
    double wave = ripples.layered(x * (60 - 42 * depth), y * (420 - 300 * depth), 4) - 0.5;
    double mirrored = SHORE - (y - SHORE) * 1.35 + wave * (0.01 + 0.09 * depth);
    Tint reflection = land(x + wave * 0.02, Math.min(SHORE - 0.001, mirrored));
    return reflection.towards(WATER, 0.25 + 0.45 * depth).plus(HAZE, Math.max(0, wave) * 0.16);
  }
}
