package io.cloudprocessingengine.examples.picture;

import io.cloudprocessingengine.activity.ActivityFailure;
import java.nio.file.Path;

/** Why a picture was refused: the reasons of the activities' failures. */
public enum Refusal {
  FILE_NOT_FOUND,
  NOT_A_FILE,
  NOT_READABLE,
  FILE_EMPTY,
  NOT_AN_IMAGE,
  UNSUPPORTED_IMAGE,
  TRUNCATED,
  CORRUPT,
  TOO_LARGE,
  INVALID_INPUT;

  /** A failure that another attempt would have too, whose details begin with the file. */
  ActivityFailure of(Path file, String why) {
    return of(file, why, null);
  }

  ActivityFailure of(Path file, String why, Throwable cause) {
    return ActivityFailure.permanent(name(), file + " " + why, cause);
  }

  /** A failure that another attempt would have too. */
  public ActivityFailure because(String details) {
    return ActivityFailure.permanent(name(), details);
  }
}
