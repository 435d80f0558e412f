package io.cloudprocessingengine.examples.sample;

/** A colour; each part from 0 to 1, and beyond while it is being mixed. */
record Tint(double red, double green, double blue) {
  static Tint of(int rgb) {
    return new Tint((rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0);
  }

  Tint towards(Tint other, double share) {
    double t = Math.max(0, Math.min(1, share));
    return new Tint(
        red + (other.red - red) * t,
        green + (other.green - green) * t,
        blue + (other.blue - blue) * t);
  }

  Tint plus(Tint other, double amount) {
    return new Tint(
        red + other.red * amount, green + other.green * amount, blue + other.blue * amount);
  }

  int rgb() {
    return part(red) << 16 | part(green) << 8 | part(blue);
  }

  private static int part(double value) {
    return (int) Math.round(Math.max(0, Math.min(1, value)) * 255);
  }
}
