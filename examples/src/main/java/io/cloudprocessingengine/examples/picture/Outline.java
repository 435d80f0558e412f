package io.cloudprocessingengine.examples.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a walk from block to block of a picture's file tells, without decoding a pixel.
 *
 * @param complete whether the file's end was reached. Decoders are lenient: they fill what a cut
 *     file lacks with grey, so they cannot be asked
 */
record Outline(Orientation orientation, boolean complete) {

  /** Walks through a file; one of a format that has no walk here counts as complete. */
  static Outline of(Path file, String format) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return switch (format) {
        case "jpeg" -> JpegWalk.outline(in);
        case "png" -> PngWalk.outline(in);
        default -> new Outline(Orientation.UPRIGHT, true);
      };
    }
  }
}
