package io.cloudprocessingengine.examples.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.examples.picture.JpegFiles;
import io.cloudprocessingengine.examples.picture.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateAssetTest {
  private final RecordingContext context = new RecordingContext();

  @TempDir Path folder;

  @Test
  void tellsWhatThePictureIs() throws Exception {
    byte[] jpeg = JpegFiles.withOrientation(JpegFiles.encode(TestImages.corners(60, 40), 0.9f), 6);
    Path file = Files.write(folder.resolve("photo.JPG"), jpeg);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg));

    assertThat(validate(file.toString()))
        .isEqualTo(
            new ValidateAsset.Result(file.toString(), "jpeg", 60, 40, 6, jpeg.length, sha256));
    assertThat(context.progress).isNotEmpty().endsWith(100.0).isSorted();
  }

  @Test
  void failsWithAReasonThatSaysWhichFileAndWhy() {
    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> validate(folder.resolve("gone.jpg").toString()))
        .withMessage("FILE_NOT_FOUND: %s/gone.jpg does not exist on the worker's machine", folder)
        .satisfies(failure -> assertThat(failure.isRetryable()).isFalse());
  }

  @Test
  void refusesAnInputWithoutPath() {
    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> validate(null))
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo("INVALID_INPUT"));
    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> new ValidateAsset().run(null, context))
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo("INVALID_INPUT"));
  }

  @Test
  void stopsInTheMidstOfDecodingWhenAsked() throws IOException {
    Path file =
        Files.write(folder.resolve("a.jpg"), JpegFiles.encode(TestImages.corners(400, 400), 0.9f));
    var stopping = new RecordingContext(30);

    assertThatExceptionOfType(ActivityCanceled.class)
        .isThrownBy(
            () -> new ValidateAsset().run(new ValidateAsset.Input(file.toString()), stopping));
    assertThat(stopping.progress).last().satisfies(told -> assertThat(told).isLessThan(100));
  }

  private ValidateAsset.Result validate(String path) {
    return new ValidateAsset().run(new ValidateAsset.Input(path), context);
  }
}
