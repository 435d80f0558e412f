package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.examples.picture.Refusal;

/**
 * Where the pictures of a sheet lie: square tiles in rows, with a margin around each.
 *
 * @param tile the side of a tile in pixels
 */
record SheetLayout(int pictures, int columns, int tile) {
  /** The largest sheet, in pixels: what a worker's heap holds with ease. */
  private static final long MAX_SIZE = 50_000_000;

  SheetLayout {
    int margin = margin(tile);
    long side = (long) tile + margin;
    long size = (columns * side + margin) * (rows(pictures, columns) * side + margin);
    if (size > MAX_SIZE) {
      throw Refusal.INVALID_INPUT.because(
          "%d pictures in tiles of %d pixels make a sheet of %d megapixels, more than %d; ask for smaller tiles"
              .formatted(pictures, tile, size / 1_000_000, MAX_SIZE / 1_000_000));
    }
  }

  int margin() {
    return margin(tile);
  }

  int width() {
    return columns * (tile + margin()) + margin();
  }

  int height() {
    return rows(pictures, columns) * (tile + margin()) + margin();
  }

  /** The left edge of a picture's tile. */
  int left(int picture) {
    return picture % columns * (tile + margin()) + margin();
  }

  /** The top edge of a picture's tile. */
  int top(int picture) {
    return picture / columns * (tile + margin()) + margin();
  }

  private static int margin(int tile) {
    return Math.max(1, tile / 16);
  }

  private static int rows(int pictures, int columns) {
    return (pictures + columns - 1) / columns;
  }
}
