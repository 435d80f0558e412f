package io.cloudprocessingengine.examples.picture;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * The rows of a region of an image, whatever its type, as amounts of light: red, green, blue (each
 * times alpha) and alpha. Converts a strip at a time, so that a large picture is not held twice.
 */
final class SourceRows {
  /** The floats of a pixel. */
  static final int CHANNELS = 4;

  private static final int STRIP_ROWS = 32;

  private final BufferedImage image;
  private final Region region;
  private final BufferedImage strip;
  private final int[] pixels;
  private int stripStart = -STRIP_ROWS;

  SourceRows(BufferedImage image, Region region) {
    this.image = image;
    this.region = region;
    this.strip = new BufferedImage(region.width(), STRIP_ROWS, BufferedImage.TYPE_INT_ARGB);
    this.pixels = new int[region.width()];
  }

  /**
   * Writes a row, counted within the region, into {@code row}. Quick for rows in ascending order.
   */
  void read(int y, float[] row) {
    if (y < stripStart || y >= stripStart + STRIP_ROWS) {
      stripStart = y;
      convert();
    }
    strip.getRGB(0, y - stripStart, pixels.length, 1, pixels, 0, pixels.length);
    for (int x = 0; x < pixels.length; x++) {
      int argb = pixels[x];
      float alpha = (argb >>> 24) / 255f;
      row[x * CHANNELS] = alpha * LinearLight.light(argb >> 16 & 0xFF);
      row[x * CHANNELS + 1] = alpha * LinearLight.light(argb >> 8 & 0xFF);
      row[x * CHANNELS + 2] = alpha * LinearLight.light(argb & 0xFF);
      row[x * CHANNELS + 3] = alpha;
    }
  }

  private void convert() {
    Graphics2D graphics = strip.createGraphics();
    try {
      graphics.setComposite(AlphaComposite.Src);
      graphics.drawImage(image, -region.x(), -region.y() - stripStart, null);
    } finally {
      graphics.dispose();
    }
  }
}
