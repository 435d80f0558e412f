package io.cloudprocessingengine.examples.picture;

import java.util.OptionalInt;

/** The room for a picture; a side that is empty is as long as the picture wants it. */
public record Frame(OptionalInt width, OptionalInt height, Fit fit) {

  /** The largest part of a picture, and its size within this frame. */
  Framing around(Size picture) {
    return fit == Fit.CROP ? filled(picture) : contained(picture);
  }

  private Framing contained(Size picture) {
    double scale =
        Math.min(
            1,
            Math.min(
                (double) width.orElse(picture.width()) / picture.width(),
                (double) height.orElse(picture.height()) / picture.height()));
    return new Framing(picture, scaled(picture, scale));
  }

  private Framing filled(Size picture) {
    var target = new Size(width.orElse(picture.width()), height.orElse(picture.height()));
    double scale =
        Math.min(
            (double) picture.width() / target.width(), (double) picture.height() / target.height());
    return new Framing(scaled(target, scale), target);
  }

  private static Size scaled(Size size, double scale) {
    return new Size(
        Math.max(1, (int) Math.round(size.width() * scale)),
        Math.max(1, (int) Math.round(size.height() * scale)));
  }
}
