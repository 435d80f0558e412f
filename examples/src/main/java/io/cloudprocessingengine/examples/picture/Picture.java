package io.cloudprocessingengine.examples.picture;

import java.awt.image.BufferedImage;

/**
 * A decoded picture: its pixels as they lie in the file, and how to turn them.
 *
 * @param format such as {@code jpeg} or {@code png}, found from the content
 */
public record Picture(BufferedImage pixels, Orientation orientation, String format) {

  /** The size of the pixels as they lie in the file. */
  public Size size() {
    return new Size(pixels.getWidth(), pixels.getHeight());
  }

  /** The size of the picture when it stands upright. */
  public Size uprightSize() {
    return orientation.turn(size());
  }

  /**
   * The picture, upright, made to fit a frame.
   *
   * @return an image of type RGB, or ARGB if the picture has transparent parts
   */
  public BufferedImage resized(Frame frame, Progress progress) {
    Framing framing = frame.around(uprightSize());
    Region middle = size().middle(orientation.turn(framing.part()));
    // Resized before it is turned: that leaves less to turn.
    Size target = orientation.turn(framing.target());
    return orientation.turn(Resampler.resize(pixels, middle, target, progress));
  }
}
