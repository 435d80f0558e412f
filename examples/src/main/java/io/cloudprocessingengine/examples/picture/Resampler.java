package io.cloudprocessingengine.examples.picture;

import static io.cloudprocessingengine.examples.picture.SourceRows.CHANNELS;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Brings a region of an image to another size, row by row: each source row is resized across once,
 * and kept as long as target rows need it.
 */
final class Resampler {
  private final Taps across;
  private final Taps down;
  private final SourceRows source;
  private final float[] sourceRow;

  /** The last source rows, resized across; row {@code y} lies at {@code y % kept.length}. */
  private final float[][] kept;

  /** How many source rows have been resized across. */
  private int rowsRead;

  private Resampler(BufferedImage image, Region region, Size target) {
    across = Taps.of(region.width(), target.width());
    down = Taps.of(region.height(), target.height());
    source = new SourceRows(image, region);
    sourceRow = new float[region.width() * CHANNELS];
    kept = new float[down.widest()][target.width() * CHANNELS];
  }

  /** Returns the region in the target's size, as RGB or, if the image may be transparent, ARGB. */
  static BufferedImage resize(BufferedImage image, Region region, Size target, Progress progress) {
    boolean opaque = image.getTransparency() == BufferedImage.OPAQUE;
    int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    var result = new BufferedImage(target.width(), target.height(), type);
    new Resampler(image, region, target).run(result, progress);
    return result;
  }

  private void run(BufferedImage result, Progress progress) {
    var sum = new float[result.getWidth() * CHANNELS];
    var pixels = new int[result.getWidth()];
    for (int y = 0; y < result.getHeight(); y++) {
      readUpTo(down.start(y) + down.weights(y).length);
      addUp(y, sum);
      pack(sum, pixels);
      result.setRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
      progress.at(100.0 * (y + 1) / result.getHeight());
    }
  }

  private void readUpTo(int end) {
    for (; rowsRead < end; rowsRead++) {
      source.read(rowsRead, sourceRow);
      resizeAcross(kept[rowsRead % kept.length]);
    }
  }

  private void resizeAcross(float[] row) {
    for (int x = 0; x < across.count(); x++) {
      float[] weights = across.weights(x);
      int from = across.start(x) * CHANNELS;
      float red = 0;
      float green = 0;
      float blue = 0;
      float alpha = 0;
      for (float weight : weights) {
        red += weight * sourceRow[from++];
        green += weight * sourceRow[from++];
        blue += weight * sourceRow[from++];
        alpha += weight * sourceRow[from++];
      }
      row[x * CHANNELS] = red;
      row[x * CHANNELS + 1] = green;
      row[x * CHANNELS + 2] = blue;
      row[x * CHANNELS + 3] = alpha;
    }
  }

  private void addUp(int y, float[] sum) {
    Arrays.fill(sum, 0);
    float[] weights = down.weights(y);
    for (int i = 0; i < weights.length; i++) {
      float[] row = kept[(down.start(y) + i) % kept.length];
      float weight = weights[i];
      for (int x = 0; x < sum.length; x++) {
        sum[x] += weight * row[x];
      }
    }
  }

  private static void pack(float[] row, int[] pixels) {
    for (int x = 0; x < pixels.length; x++) {
      float alpha = Math.max(0, Math.min(1, row[x * CHANNELS + 3]));
      float whole = alpha == 0 ? 0 : 1 / alpha;
      pixels[x] =
          Math.round(alpha * 255) << 24
              | LinearLight.srgb(row[x * CHANNELS] * whole) << 16
              | LinearLight.srgb(row[x * CHANNELS + 1] * whole) << 8
              | LinearLight.srgb(row[x * CHANNELS + 2] * whole);
    }
  }
}
