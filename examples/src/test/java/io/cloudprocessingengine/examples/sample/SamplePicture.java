package io.cloudprocessingengine.examples.sample;

import io.cloudprocessingengine.examples.picture.JpegFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code examples/media/sample.jpg}: run its {@code main} in the folder {@code examples}.
 * Like a photograph taken with the camera held on its side, the file's pixels lie turned, and EXIF
 * tells.
 */
final class SamplePicture {
  static final int WIDTH = 3000;
  static final int HEIGHT = 2000;

  /** EXIF's "turn it to the right to see it upright". */
  static final int ORIENTATION = 6;

  private SamplePicture() {}

  public static void main(String[] args) throws IOException {
    BufferedImage lying = turnedLeft(new Landscape().draw(WIDTH, HEIGHT));
    byte[] jpeg = JpegFiles.encode(lying, 0.92f);
    Files.write(Path.of("media", "sample.jpg"), JpegFiles.withOrientation(jpeg, ORIENTATION));
  }

  private static BufferedImage turnedLeft(BufferedImage image) {
    int width = image.getHeight();
    int height = image.getWidth();
    var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned.setRGB(x, y, image.getRGB(height - 1 - y, x));
      }
    }
    return turned;
  }
}
