package io.cloudprocessingengine.examples.activity;

import java.nio.file.Path;

/** Builds inputs of {@link TranscodeAsset}; what is not said is missing. */
final class InputBuilder {
  private final Path source;
  private final Path output;
  private Integer width;
  private Integer height;
  private String fit;
  private String format;
  private Double quality;

  InputBuilder(Path source, Path output) {
    this.source = source;
    this.output = output;
  }

  InputBuilder width(Integer pixels) {
    width = pixels;
    return this;
  }

  InputBuilder height(Integer pixels) {
    height = pixels;
    return this;
  }

  InputBuilder fit(String name) {
    fit = name;
    return this;
  }

  InputBuilder format(String name) {
    format = name;
    return this;
  }

  InputBuilder quality(double value) {
    quality = value;
    return this;
  }

  TranscodeAsset.Input build() {
    return new TranscodeAsset.Input(
        source.toString(), output.toString(), width, height, fit, format, quality);
  }
}
