package io.cloudprocessingengine.examples.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that pictures are written in. */
public enum Format {
  JPEG("jpg"),
  PNG("png");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** The format of a name or file extension: jpg, jpeg or png, in any case. */
  public static Optional<Format> of(String name) {
    return Arrays.stream(values())
        .filter(
            format ->
                name.equalsIgnoreCase(format.name()) || name.equalsIgnoreCase(format.extension))
        .findFirst();
  }

  /** The format that a file's extension tells, if it is one of ours. */
  public static Optional<Format> ofFile(String fileName) {
    return of(fileName.substring(fileName.lastIndexOf('.') + 1));
  }

  /** The usual extension of its files. */
  public String extension() {
    return extension;
  }

  /** What {@link Picture#format()} calls it. */
  public String lowerCaseName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
