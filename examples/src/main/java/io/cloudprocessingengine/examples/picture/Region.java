package io.cloudprocessingengine.examples.picture;

/** A rectangle of a picture, in pixels from its top left corner. */
record Region(int x, int y, int width, int height) {}
