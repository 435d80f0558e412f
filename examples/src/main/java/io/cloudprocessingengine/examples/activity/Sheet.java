package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.examples.picture.Fit;
import io.cloudprocessingengine.examples.picture.Frame;
import io.cloudprocessingengine.examples.picture.Picture;
import io.cloudprocessingengine.examples.picture.Progress;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.OptionalInt;

/** A sheet that pictures are put on, each into the middle of its tile. */
final class Sheet {
  private static final Color PAPER = new Color(0xF4F1EA);

  private final SheetLayout layout;
  private final BufferedImage image;

  Sheet(SheetLayout layout) {
    this.layout = layout;
    this.image = new BufferedImage(layout.width(), layout.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, layout.width(), layout.height());
    graphics.dispose();
  }

  void put(int index, Picture picture) {
    OptionalInt side = OptionalInt.of(layout.tile());
    BufferedImage small = picture.resized(new Frame(side, side, Fit.SCALE), Progress.IGNORED);
    Graphics2D graphics = image.createGraphics();
    graphics.drawImage(
        small,
        layout.left(index) + (layout.tile() - small.getWidth()) / 2,
        layout.top(index) + (layout.tile() - small.getHeight()) / 2,
        null);
    graphics.dispose();
  }

  BufferedImage image() {
    return image;
  }
}
