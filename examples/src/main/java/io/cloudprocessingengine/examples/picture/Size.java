package io.cloudprocessingengine.examples.picture;

/** A width and a height in pixels, each at least 1. */
public record Size(int width, int height) {
  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "A size is at least 1x1, not %dx%d".formatted(width, height));
    }
  }

  /** The size of the same picture lying on its side. */
  Size turned() {
    return new Size(/* width= */ height, /* height= */ width);
  }

  /** The region of a part's size in the middle of this size. */
  Region middle(Size part) {
    return new Region(
        (width - part.width) / 2, (height - part.height) / 2, part.width, part.height);
  }

  long pixels() {
    return (long) width * height;
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
