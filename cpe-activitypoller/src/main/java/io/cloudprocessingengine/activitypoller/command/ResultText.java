package io.cloudprocessingengine.activitypoller.command;

import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a command prints as its result, up to more than SWF takes. */
final class ResultText implements Consumer<byte[]> {
  /** A character has at most four bytes; white space around the result may be longer than it. */
  private static final int MOST_BYTES = 8 * Outcome.MAX_TEXT_LENGTH;

  // Both guarded by this.
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long length;

  @Override
  public synchronized void accept(byte[] line) {
    length += line.length;
    if (length <= MOST_BYTES) {
      kept.writeBytes(line);
    }
  }

  /**
   * The result, without white space around it.
   *
   * @throws ActivityFailure RESULT_TOO_LARGE, or INVALID_RESULT if it isn't UTF-8
   */
  synchronized String text() {
    if (length > MOST_BYTES) {
      throw tooLarge(length + " bytes");
    }
    return text(kept.toByteArray());
  }

  /** The result that a file holds; empty if there is none. */
  static String of(Path file) {
    try {
      if (!Files.exists(file)) {
        return "";
      }
      if (!Files.isRegularFile(file)) {
        throw ActivityFailure.permanent(
            "INVALID_RESULT", "The command's result is no regular file: " + file);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw tooLarge(Files.size(file) + " bytes");
      }
      return text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The command's result can't be read from " + file, e);
    }
  }

  private static String text(byte[] bytes) {
    try {
      var text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
      if (text.length() > Outcome.MAX_TEXT_LENGTH) {
        throw tooLarge("%,d characters".formatted(text.length()));
      }
      return text;
    } catch (CharacterCodingException e) {
      throw ActivityFailure.permanent(
          "INVALID_RESULT", "The command's result is not UTF-8: " + e.getMessage(), e);
    }
  }

  private static ActivityFailure tooLarge(String size) {
    return ActivityFailure.permanent(
        "RESULT_TOO_LARGE",
        "The command's result has %s, SWF takes %,d characters; store it elsewhere and print where it is"
            .formatted(size, Outcome.MAX_TEXT_LENGTH));
  }
}
