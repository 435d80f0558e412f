package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.activity.Activity;
import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.examples.picture.PictureFile;
import io.cloudprocessingengine.examples.picture.Progress;
import io.cloudprocessingengine.examples.picture.Refusal;
import java.util.List;

/** Puts several pictures side by side on one sheet. */
public final class ContactSheet implements Activity<ContactSheet.Input, Rendition> {

  /**
   * Which pictures, and where to. The last three may be missing.
   *
   * @param pictures the paths of 1 to 500 files, on the worker's machine
   * @param output the sheet's file; ends in .jpg, .jpeg or .png
   * @param columns how many pictures stand in a row; by default as many as there are rows
   * @param tile the side, in pixels, of the square that each picture is fitted into; by default 480
   * @param quality of a jpg, above 0 and up to 1; by default 0.85
   */
  public record Input(
      List<String> pictures, String output, Integer columns, Integer tile, Double quality) {}

  /**
   * Makes the sheet.
   *
   * @throws ActivityFailure with one of the reasons of {@link Refusal}, or {@code NOT_WRITABLE}
   */
  @Override
  public Rendition run(Input input, ActivityContext context) {
    SheetOrder order = SheetOrder.of(input);
    var sheet = new Sheet(order.layout());
    List<PictureFile> pictures = order.pictures();
    for (int i = 0; i < pictures.size(); i++) {
      Progress progress = progress(context, i, pictures.size());
      sheet.put(i, pictures.get(i).decode(progress));
    }
    context.finishing();
    return Rendition.write(sheet.image(), order.output(), order.writer());
  }

  private static Progress progress(ActivityContext context, int done, int all) {
    return Reports.to(context, "picture " + (done + 1) + " of " + all)
        .part(100.0 * done / all, 100.0 * (done + 1) / all);
  }
}
