package io.cloudprocessingengine.examples.picture;

/**
 * Converts between sRGB's bytes and amounts of light. Only amounts of light can be averaged: the
 * mean of sRGB values is too dark, which shows in fine bright detail.
 */
final class LinearLight {
  private static final int STEPS = 1 << 14;
  private static final float[] TO_LIGHT = toLight();
  private static final byte[] TO_SRGB = toSrgb();

  private LinearLight() {}

  /** The amount of light, 0 to 1, of a byte of sRGB. */
  static float light(int srgb) {
    return TO_LIGHT[srgb];
  }

  /** The byte of sRGB for an amount of light; what is out of range is brought into it. */
  static int srgb(float light) {
    return Byte.toUnsignedInt(TO_SRGB[Math.round(Math.max(0, Math.min(1, light)) * STEPS)]);
  }

  private static float[] toLight() {
    var table = new float[256];
    for (int i = 0; i < table.length; i++) {
      double value = i / 255.0;
      table[i] =
          (float) (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return table;
  }

  private static byte[] toSrgb() {
    var table = new byte[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      double light = (double) i / STEPS;
      double value = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      table[i] = (byte) Math.round(value * 255);
    }
    return table;
  }
}
