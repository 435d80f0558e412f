package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.examples.picture.PictureFile;
import io.cloudprocessingengine.examples.picture.PictureWriter;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * A picture that an activity has made.
 *
 * @param path of the file, absolute
 * @param format jpeg or png
 * @param width in pixels
 * @param height in pixels
 * @param bytes the file's size
 * @param checksum SHA-256 of the file, in hexadecimal
 */
public record Rendition(
    String path, String format, int width, int height, long bytes, String checksum) {

  /** Writes a picture and describes the file. */
  static Rendition write(BufferedImage image, Path target, PictureWriter writer) {
    writer.write(image, target);
    var file = new PictureFile(target);
    return new Rendition(
        target.toString(),
        writer.format().lowerCaseName(),
        image.getWidth(),
        image.getHeight(),
        file.bytes(),
        file.checksum());
  }
}
