package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.activity.Activity;
import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.examples.picture.Picture;
import io.cloudprocessingengine.examples.picture.PictureFile;
import io.cloudprocessingengine.examples.picture.Refusal;

/** Finds out what a picture is, by reading all of it: one that passes can be transcoded. */
public final class ValidateAsset implements Activity<ValidateAsset.Input, ValidateAsset.Result> {

  /**
   * The picture to look at.
   *
   * @param path of the file, on the worker's machine
   */
  public record Input(String path) {}

  /**
   * What the picture is.
   *
   * @param path of the file, absolute
   * @param format such as {@code jpeg}, found from the content
   * @param width in pixels, as in the file
   * @param height in pixels, as in the file
   * @param orientation EXIF's value, 1 to 8; 1 is upright
   * @param bytes the file's size
   * @param checksum SHA-256 of the file, in hexadecimal
   */
  public record Result(
      String path,
      String format,
      int width,
      int height,
      int orientation,
      long bytes,
      String checksum) {}

  /**
   * Looks at the picture.
   *
   * @throws ActivityFailure with one of the reasons of {@link Refusal}
   */
  @Override
  public Result run(Input input, ActivityContext context) {
    PictureFile file = PictureFile.named(input == null ? null : input.path(), "path");
    Picture picture = file.decode(Reports.to(context, "decode"));
    return new Result(
        file.path().toString(),
        picture.format(),
        picture.size().width(),
        picture.size().height(),
        picture.orientation().exif(),
        file.bytes(),
        file.checksum());
  }
}
