package io.cloudprocessingengine.examples.picture;

import io.cloudprocessingengine.activity.ActivityFailure;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes pictures in one format and quality.
 *
 * @param quality of JPEG, 0 to 1; PNG keeps every pixel as it is
 */
public record PictureWriter(Format format, double quality) {

  /**
   * Writes a picture, or nothing: it is written beside the target, then moved there, so that no one
   * ever sees a half of it. A file that is there is replaced; missing directories are made.
   *
   * @throws ActivityFailure with the reason {@code NOT_WRITABLE}
   */
  public void write(BufferedImage image, Path target) {
    // Hidden, and unlike any other's even when two workers write the same target.
    Path part =
        target.resolveSibling(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
    try {
      Files.createDirectories(target.getParent());
      try {
        encode(image, part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new ActivityFailure("NOT_WRITABLE", target + " cannot be written: " + e, e);
    }
  }

  private void encode(BufferedImage image, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format.lowerCaseName()).next();
    try (OutputStream out = Files.newOutputStream(file);
        ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      if (format == Format.JPEG) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality((float) quality);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(encodable(image), null, null), settings);
    } finally {
      writer.dispose();
    }
  }

  /** JPEG knows no transparency: what is transparent becomes white. */
  private BufferedImage encodable(BufferedImage image) {
    if (format == Format.PNG || !image.getColorModel().hasAlpha()) {
      return image;
    }
    var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    try {
      graphics.drawImage(image, 0, 0, Color.WHITE, null);
    } finally {
      graphics.dispose();
    }
    return opaque;
  }
}
