package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A file whose text is sent; {@code -} is standard input. */
final class InputFile {
  private static final String STDIN = "-";

  private InputFile() {}

  /**
   * Its text.
   *
   * @throws ConfigurationException when it can't be read, or is not in UTF-8
   */
  static String read(String file, InputStream stdin) {
    try {
      return text(file, stdin);
    } catch (IOException e) {
      throw new ConfigurationException(List.of(new Problem(name(file), reason(file, e))));
    }
  }

  static String text(String file, InputStream stdin) throws IOException {
    var bytes = file.equals(STDIN) ? stdin.readAllBytes() : Files.readAllBytes(Path.of(file));
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  static String name(String file) {
    return file.equals(STDIN) ? "standard input" : file;
  }

  static String reason(String file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof CharacterCodingException) {
      return "is not in UTF-8";
    }
    return FileTrouble.unreadable(Path.of(file), e);
  }
}
