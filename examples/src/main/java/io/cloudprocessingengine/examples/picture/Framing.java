package io.cloudprocessingengine.examples.picture;

/**
 * What becomes of a picture in a frame.
 *
 * @param part the size of the picture's middle that is taken
 * @param target the size that it is brought to
 */
record Framing(Size part, Size target) {}
