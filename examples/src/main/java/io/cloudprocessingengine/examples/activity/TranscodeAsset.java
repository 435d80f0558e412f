package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.activity.Activity;
import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.examples.picture.Picture;
import io.cloudprocessingengine.examples.picture.PictureFile;
import io.cloudprocessingengine.examples.picture.Refusal;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** Makes another picture of a picture: upright, scaled or cropped, in the format wanted. */
public final class TranscodeAsset implements Activity<TranscodeAsset.Input, Rendition> {

  /**
   * What to make of which picture. All but the first two may be missing.
   *
   * @param path of the picture, on the worker's machine
   * @param output a file that ends in .jpg, .jpeg or .png; or else a directory, in which the file
   *     is named after the picture and its new size. Must not be the picture itself
   * @param width the most pixels across; as many as the height brings with it
   * @param height the most pixels down; as many as the width brings with it
   * @param fit {@code scale}, the default: all of the picture within width and height, never
   *     enlarged; or {@code crop}: the middle of the picture, exactly width by height
   * @param format {@code jpg} or {@code png}; by default the output file's, else jpg
   * @param quality of a jpg, above 0 and up to 1; by default 0.85
   */
  public record Input(
      String path,
      String output,
      Integer width,
      Integer height,
      String fit,
      String format,
      Double quality) {}

  /**
   * Makes the picture.
   *
   * @throws ActivityFailure with one of the reasons of {@link Refusal}, or {@code NOT_WRITABLE}
   */
  @Override
  public Rendition run(Input input, ActivityContext context) {
    Transcoding transcoding = Transcoding.of(input);
    context.preparing();
    PictureFile file = transcoding.source();
    Picture picture = file.decode(Reports.to(context, "decode").part(0, 50));
    BufferedImage image =
        picture.resized(transcoding.frame(), Reports.to(context, "resize").part(50, 100));
    context.finishing();
    Path target = transcoding.target(image.getWidth(), image.getHeight());
    return Rendition.write(image, target, transcoding.writer());
  }
}
