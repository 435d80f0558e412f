package io.cloudprocessingengine.examples.picture;

/** How a picture is made to fit a frame of another shape. */
public enum Fit {
  /** All of the picture, as large as the frame allows; never enlarged. */
  SCALE,
  /** All of the frame, filled with the middle of the picture; enlarged if need be. */
  CROP
}
