package io.cloudprocessingengine.examples.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.examples.picture.JpegFiles;
import io.cloudprocessingengine.examples.picture.TestImages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscodeAssetTest {
  private final RecordingContext context = new RecordingContext();

  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void writeSource() throws IOException {
    source = folder.resolve("photo.jpg");
    writeSource(1);
  }

  private void writeSource(int orientation) throws IOException {
    byte[] jpeg = JpegFiles.encode(TestImages.corners(300, 200), 0.95f);
    Files.write(source, JpegFiles.withOrientation(jpeg, orientation));
  }

  @Test
  void scalesIntoADirectoryAndDescribesTheResult() throws IOException {
    Rendition made = run(input("out").width(150).build());

    Path expected = folder.resolve("out/photo-150x100.jpg");
    assertThat(made.path()).isEqualTo(expected.toString());
    assertThat(made.format()).isEqualTo("jpeg");
    assertThat(made.width()).isEqualTo(150);
    assertThat(made.height()).isEqualTo(100);
    assertThat(made.bytes()).isEqualTo(Files.size(expected));
    assertThat(made.checksum()).hasSize(64);
    assertThat(cornersOf(made)).isEqualTo("rgbk");
  }

  @Test
  void reportsItsPhasesAndProgress() {
    run(input("out").width(150).build());

    assertThat(context.phases).containsExactly("preparing", "decode", "resize", "finishing");
    assertThat(context.progress).isSorted().endsWith(100.0);
    assertThat(context.progress).anyMatch(told -> told > 55 && told < 95);
  }

  @ParameterizedTest
  @CsvSource({
    "1, rgbk, 90", "2, grkb, 90", "3, kbgr, 90", "4, bkrg, 90",
    "5, rbgk, 40", "6, brkg, 40", "7, kgbr, 40", "8, gkrb, 40"
  })
  void makesThePictureUpright(int exif, String corners, int width) throws IOException {
    writeSource(exif);

    Rendition made = run(input("upright.png").width(90).height(60).build());

    assertThat(made.width()).isEqualTo(width);
    assertThat(made.height()).isEqualTo(60);
    assertThat(cornersOf(made)).isEqualTo(corners);
  }

  @Test
  void cropsTheMiddleToTheExactSize() throws IOException {
    writeSource(6);

    Rendition made = run(input("square.png").width(64).height(64).fit("crop").build());

    assertThat(made.format()).isEqualTo("png");
    assertThat(made.width()).isEqualTo(64);
    assertThat(made.height()).isEqualTo(64);
    assertThat(cornersOf(made)).isEqualTo("brkg");
  }

  @ParameterizedTest
  @CsvSource({
    "out.png,,png",
    "out.JPEG,,jpeg",
    "out,,jpeg",
    "out,PNG,png",
    "out.png,jpg,jpeg",
    "out.d,png,png"
  })
  void choosesTheFormatByOptionThenByNameThenJpeg(String output, String format, String expected)
      throws IOException {
    Rendition made = run(input(output).format(format).build());

    assertThat(made.format()).isEqualTo(expected);
    try (var stream = ImageIO.createImageInputStream(new File(made.path()))) {
      assertThat(ImageIO.getImageReaders(stream).next().getFormatName())
          .isEqualToIgnoringCase(expected);
    }
  }

  @Test
  void makesLessOfLowerQuality() {
    Rendition low = run(input("low.jpg").quality(0.1).build());
    Rendition high = run(input("high.jpg").quality(1.0).build());

    assertThat(low.bytes()).isLessThan(high.bytes());
  }

  @Test
  void givesTheSameBytesWhenItIsRunAgain() {
    assertThat(run(input("a.jpg").width(99).build()).checksum())
        .isEqualTo(run(input("a.jpg").width(99).build()).checksum());
  }

  @ParameterizedTest
  @CsvSource({
    "0,,,, must be from 1 to 30000",
    ",-5,,, must be from 1 to 30000",
    "30001,,,, must be from 1 to 30000",
    ",,stretch,, 'must be one of [scale, crop], not stretch'",
    ",,,webp, 'must be jpg or png, not webp'"
  })
  void refusesOptionsByName(Integer width, Integer height, String fit, String format, String why) {
    refuses(input("out").width(width).height(height).fit(fit).format(format).build(), why);
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1", "1.01", "NaN"})
  void refusesAQualityOutOfRange(double quality) {
    refuses(input("out").quality(quality).build(), "\"quality\" must be above 0 and at most 1");
  }

  @Test
  void neverWritesOverThePictureItself() {
    refuses(input("photo.jpg").build(), "is the picture itself");
    refuses(input("sub/../photo.jpg").build(), "is the picture itself");
  }

  @Test
  void refusesAMissingOutputAndAMissingInput() {
    refuses(
        new TranscodeAsset.Input(source.toString(), null, 1, 1, null, null, null), "\"output\"");
    refuses(null, "needs an input");
  }

  @ParameterizedTest
  @CsvSource({"30", "80"})
  void stopsWhenAskedAndLeavesNothing(double percent) throws IOException {
    assertThatExceptionOfType(ActivityCanceled.class)
        .isThrownBy(
            () ->
                new TranscodeAsset().run(input("out.jpg").build(), new RecordingContext(percent)));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(source);
    }
  }

  private void refuses(TranscodeAsset.Input input, String why) {
    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> run(input))
        .withMessageStartingWith("INVALID_INPUT")
        .withMessageContaining(why);
  }

  private Rendition run(TranscodeAsset.Input input) {
    return new TranscodeAsset().run(input, context);
  }

  private InputBuilder input(String output) {
    return new InputBuilder(source, folder.resolve(output));
  }

  private static String cornersOf(Rendition made) throws IOException {
    return TestImages.cornersOf(ImageIO.read(new File(made.path())));
  }
}
