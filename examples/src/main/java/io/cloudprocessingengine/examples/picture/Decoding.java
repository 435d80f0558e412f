package io.cloudprocessingengine.examples.picture;

import io.cloudprocessingengine.activity.ActivityFailure;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes one file with the reader that knows its content. */
final class Decoding {
  private final Path file;
  private final ImageReader reader;

  private Decoding(Path file, ImageReader reader) {
    this.file = file;
    this.reader = reader;
  }

  static Picture of(PictureFile picture, Progress progress) {
    Path file = picture.path();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw Refusal.NOT_AN_IMAGE.of(
            file, "holds none of the formats that this worker reads: " + formats());
      }
      return new Decoding(file, readers.next()).run(in, progress);
    } catch (IOException e) {
      throw picture.unreadable(e);
    }
  }

  private Picture run(ImageInputStream in, Progress progress) throws IOException {
    try {
      String format = reader.getFormatName().toLowerCase(Locale.ROOT);
      Outline outline = Outline.of(file, format);
      if (!outline.complete()) {
        throw Refusal.TRUNCATED.of(
            file, "is a %s picture that ends before its end: it was cut off".formatted(format));
      }
      reader.setInput(in, true, true);
      return new Picture(pixels(progress), outline.orientation(), format);
    } finally {
      reader.dispose();
    }
  }

  private BufferedImage pixels(Progress progress) {
    try {
      var size = new Size(reader.getWidth(0), reader.getHeight(0));
      refuseIfTooLarge(size);
      reader.addIIOReadProgressListener(new DecodingProgress(progress));
      return reader.read(0);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The JDK's readers throw all of these on damaged files.
      throw undecodable(e);
    }
  }

  private ActivityFailure undecodable(Exception cause) {
    String message = String.valueOf(cause.getMessage());
    if (Stream.iterate((Throwable) cause, Objects::nonNull, Throwable::getCause)
        .anyMatch(EOFException.class::isInstance)) {
      return Refusal.TRUNCATED.of(file, "ends before its last pixel: it was cut off", cause);
    }
    if (message.startsWith("Unsupported")) {
      return Refusal.UNSUPPORTED_IMAGE.of(file, "cannot be read by this worker: " + message, cause);
    }
    return Refusal.CORRUPT.of(file, "is damaged and cannot be decoded: " + message, cause);
  }

  /** An image takes up to four bytes a pixel, and the worker must not die of one. */
  private void refuseIfTooLarge(Size size) {
    long needed = 4 * size.pixels();
    long heap = Runtime.getRuntime().maxMemory();
    if (needed > heap / 2 || size.pixels() > Integer.MAX_VALUE / 4) {
      throw Refusal.TOO_LARGE.of(
          file,
          "has %s pixels, which take %d MB; the worker's heap has %d MB (java -Xmx)"
              .formatted(size, needed >> 20, heap >> 20));
    }
  }

  private static String formats() {
    return Arrays.stream(ImageIO.getReaderFormatNames())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
