package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.examples.picture.Fit;
import io.cloudprocessingengine.examples.picture.Format;
import io.cloudprocessingengine.examples.picture.Frame;
import io.cloudprocessingengine.examples.picture.PictureFile;
import io.cloudprocessingengine.examples.picture.PictureWriter;
import io.cloudprocessingengine.examples.picture.Refusal;
import java.nio.file.Path;

/** What {@link TranscodeAsset} was asked for: checked, and with the defaults filled in. */
record Transcoding(PictureFile source, Path output, Frame frame, PictureWriter writer) {
  private static final double DEFAULT_QUALITY = 0.85;

  static Transcoding of(TranscodeAsset.Input input) {
    if (input == null) {
      throw Refusal.INVALID_INPUT.because("TranscodeAsset needs an input with path and output");
    }
    PictureFile source = PictureFile.named(input.path(), "path");
    Path output = PictureFile.named(input.output(), "output").path();
    if (output.equals(source.path())) {
      throw Refusal.INVALID_INPUT.because(
          "The input's \"output\" is the picture itself: " + output);
    }
    var frame =
        new Frame(
            Options.pixels("width", input.width()),
            Options.pixels("height", input.height()),
            Options.choice(Fit.class, "fit", input.fit(), Fit.SCALE));
    return new Transcoding(source, output, frame, writer(input, output));
  }

  private static PictureWriter writer(TranscodeAsset.Input input, Path output) {
    Format fallback = Format.ofFile(output.getFileName().toString()).orElse(Format.JPEG);
    return new PictureWriter(
        Options.format(input.format(), fallback),
        Options.quality(input.quality(), DEFAULT_QUALITY));
  }

  /** The file to write a picture of that size to. */
  Path target(int width, int height) {
    if (Format.ofFile(output.getFileName().toString()).isPresent()) {
      return output;
    }
    String name = source.path().getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return output.resolve(
        "%s-%dx%d.%s".formatted(stem, width, height, writer.format().extension()));
  }
}
