package io.cloudprocessingengine.examples.sample;

/** An evening sky with the sun low above the horizon. */
final class Sky {
  private static final Tint ZENITH = Tint.of(0x1F3A68);
  private static final Tint MIDDLE = Tint.of(0xC98A7B);
  private static final Tint HORIZON = Tint.of(0xFFD29A);
  private static final Tint CLOUD = Tint.of(0xFFB58A);
  private static final Tint SUN = Tint.of(0xFFE9B0);
  private static final double SUN_X = 0.98;
  private static final double SUN_Y = 0.40;

  private final Noise clouds = new Noise(7);

  /** The colour at a point; x from 0 to 1.5, y from 0 at the top to 1 at the bottom. */
  Tint at(double x, double y) {
    Tint air =
        y < 0.3 ? ZENITH.towards(MIDDLE, y / 0.3) : MIDDLE.towards(HORIZON, (y - 0.3) / 0.28);
    double veil = clouds.layered(x * 2.2, y * 11, 6);
    Tint sky = air.towards(CLOUD, Math.max(0, veil - 0.47) * 2.6);
    double distance = Math.hypot(x - SUN_X, y - SUN_Y);
    return sky.plus(SUN, 0.5 * Math.exp(-distance * 4.5)).plus(SUN, disc(distance));
  }

  private static double disc(double distance) {
    return Math.max(0, Math.min(1, (0.042 - distance) / 0.004));
  }
}
