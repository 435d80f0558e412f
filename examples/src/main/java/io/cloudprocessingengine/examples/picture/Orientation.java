package io.cloudprocessingengine.examples.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * How the pixels of a file must be turned to stand upright: the eight values of EXIF's tag
 * Orientation, in its order.
 */
public enum Orientation {
  UPRIGHT(1, false, false, false),
  MIRRORED(2, false, true, false),
  UPSIDE_DOWN(3, false, true, true),
  FLIPPED(4, false, false, true),
  TRANSPOSED(5, true, false, false),
  TURN_RIGHT(6, true, false, true),
  TRANSVERSED(7, true, true, true),
  TURN_LEFT(8, true, true, false);

  /** EXIF's value. */
  private final int exif;

  /** Whether rows become columns. */
  private final boolean swapsAxes;

  /** Whether the file's columns are taken from right to left. */
  private final boolean fromRight;

  /** Whether the file's rows are taken from the bottom up. */
  private final boolean fromBottom;

  Orientation(int exif, boolean swapsAxes, boolean fromRight, boolean fromBottom) {
    this.exif = exif;
    this.swapsAxes = swapsAxes;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
  }

  /** The orientation of an EXIF value; one that EXIF does not define counts as upright. */
  static Orientation ofExif(int value) {
    return Arrays.stream(values()).filter(each -> each.exif == value).findFirst().orElse(UPRIGHT);
  }

  /** EXIF's value, 1 to 8. */
  public int exif() {
    return exif;
  }

  /** The size of the upright picture for the size in the file, and the other way round. */
  public Size turn(Size size) {
    return swapsAxes ? size.turned() : size;
  }

  /** The upright picture. */
  BufferedImage turn(BufferedImage image) {
    if (this == UPRIGHT) {
      return image;
    }
    Size size = turn(new Size(image.getWidth(), image.getHeight()));
    var upright = new BufferedImage(size.width(), size.height(), image.getType());
    for (int y = 0; y < size.height(); y++) {
      for (int x = 0; x < size.width(); x++) {
        upright.setRGB(x, y, source(image, x, y));
      }
    }
    return upright;
  }

  private int source(BufferedImage image, int x, int y) {
    int column = swapsAxes ? y : x;
    int row = swapsAxes ? x : y;
    return image.getRGB(
        fromRight ? image.getWidth() - 1 - column : column,
        fromBottom ? image.getHeight() - 1 - row : row);
  }
}
