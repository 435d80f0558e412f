package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.examples.picture.Format;
import io.cloudprocessingengine.examples.picture.PictureFile;
import io.cloudprocessingengine.examples.picture.PictureWriter;
import io.cloudprocessingengine.examples.picture.Refusal;
import java.nio.file.Path;
import java.util.List;

/** What {@link ContactSheet} was asked for: checked, and with the defaults filled in. */
record SheetOrder(
    List<PictureFile> pictures, Path output, SheetLayout layout, PictureWriter writer) {
  private static final int MAX_PICTURES = 500;
  private static final int MAX_TILE = 2_000;
  private static final int DEFAULT_TILE = 480;
  private static final double DEFAULT_QUALITY = 0.85;

  SheetOrder {
    pictures = List.copyOf(pictures);
  }

  static SheetOrder of(ContactSheet.Input input) {
    if (input == null || input.pictures() == null) {
      throw Refusal.INVALID_INPUT.because("ContactSheet needs an input with pictures and output");
    }
    int count = Options.count("pictures", input.pictures().size(), MAX_PICTURES);
    Path output = PictureFile.named(input.output(), "output").path();
    Format format =
        Format.ofFile(output.getFileName().toString())
            .orElseThrow(
                () ->
                    Refusal.INVALID_INPUT.because(
                        "The input's \"output\" must end in .jpg, .jpeg or .png: " + output));
    return new SheetOrder(
        input.pictures().stream().map(path -> PictureFile.named(path, "pictures")).toList(),
        output,
        layout(input, count),
        new PictureWriter(format, Options.quality(input.quality(), DEFAULT_QUALITY)));
  }

  private static SheetLayout layout(ContactSheet.Input input, int count) {
    int columns =
        input.columns() == null
            ? (int) Math.ceil(Math.sqrt(count))
            : Math.min(count, Options.count("columns", input.columns(), MAX_PICTURES));
    int tile = input.tile() == null ? DEFAULT_TILE : Options.count("tile", input.tile(), MAX_TILE);
    return new SheetLayout(count, columns, tile);
  }
}
