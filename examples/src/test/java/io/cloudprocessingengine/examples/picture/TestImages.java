package io.cloudprocessingengine.examples.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Images whose every corner can be told from the others. */
public final class TestImages {
  private static final List<Color> CORNERS =
      List.of(Color.RED, Color.GREEN, Color.BLUE, Color.BLACK);

  private TestImages() {}

  /** Red, green in the upper half; blue, black in the lower. */
  public static BufferedImage corners(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    for (int i = 0; i < CORNERS.size(); i++) {
      graphics.setColor(CORNERS.get(i));
      graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
    }
    graphics.dispose();
    return image;
  }

  /** The names of the colours near the corners: upper left and right, lower left and right. */
  public static String cornersOf(BufferedImage image) {
    int right = image.getWidth() - 2;
    int bottom = image.getHeight() - 2;
    return nameOf(image.getRGB(1, 1))
        + nameOf(image.getRGB(right, 1))
        + nameOf(image.getRGB(1, bottom))
        + nameOf(image.getRGB(right, bottom));
  }

  public static byte[] encode(BufferedImage image, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("No writer for " + format);
    }
    return bytes.toByteArray();
  }

  private static String nameOf(int rgb) {
    var color = new Color(rgb);
    boolean red = color.getRed() > 128;
    boolean green = color.getGreen() > 128;
    boolean blue = color.getBlue() > 128;
    if (red && green && blue) {
      return "w";
    }
    return red ? "r" : green ? "g" : blue ? "b" : "k";
  }
}
