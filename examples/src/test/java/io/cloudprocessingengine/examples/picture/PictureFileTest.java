package io.cloudprocessingengine.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cloudprocessingengine.activity.ActivityFailure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
  private final BufferedImage image = TestImages.corners(120, 80);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
  void decodesByContentWhateverTheName(String format) throws IOException {
    Picture picture = decode(TestImages.encode(image, format));

    assertThat(picture.format()).isEqualTo(format);
    assertThat(picture.size()).isEqualTo(new Size(120, 80));
    assertThat(TestImages.cornersOf(picture.pixels())).isEqualTo("rgbk");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsTheOrientation(int exif) throws IOException {
    byte[] jpeg = JpegFiles.withOrientation(TestImages.encode(image, "jpeg"), exif);

    assertThat(decode(jpeg).orientation().exif()).isEqualTo(exif);
  }

  @Test
  void findsTheOrientationBehindAnotherApplicationSegment() throws IOException {
    byte[] jpeg = JpegFiles.withOrientation(JpegFiles.progressive(image), 8);
    byte[] xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".getBytes(StandardCharsets.UTF_8);

    Picture picture = decode(JpegFiles.withSegment(jpeg, JpegFiles.APP1, xmp));

    assertThat(picture.orientation().exif()).isEqualTo(8);
    assertThat(picture.uprightSize()).isEqualTo(new Size(80, 120));
  }

  @Test
  void takesAJpegWithMoreBehindItsEnd() throws IOException {
    byte[] jpeg = TestImages.encode(image, "jpeg");

    assertThat(decode(JpegFiles.cut(jpeg, jpeg.length + 100)).format()).isEqualTo("jpeg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "progressive", "png"})
  void refusesAPictureCutAnywhereAsTruncated(String kind) throws IOException {
    byte[] whole =
        kind.equals("progressive") ? JpegFiles.progressive(image) : TestImages.encode(image, kind);

    for (int length : List.of(10, 30, whole.length / 2, whole.length - 20, whole.length - 1)) {
      ActivityFailure failure = refusal(file(JpegFiles.cut(whole, length)));
      assertThat(failure.reason())
          .as("cut to %d of %d", length, whole.length)
          .isEqualTo("TRUNCATED");
      assertThat(failure.details())
          .hasValueSatisfying(details -> assertThat(details).contains("picture.bin", "cut off"));
      assertThat(failure.isRetryable()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp"})
  void refusesWhatTheReadersCannotReadToItsEnd(String format) throws IOException {
    byte[] whole = TestImages.encode(image, format);

    assertThat(refusal(file(JpegFiles.cut(whole, whole.length / 2))).reason())
        .isIn("TRUNCATED", "CORRUPT");
  }

  @Test
  void refusesDamagedPixelsAsCorrupt() throws IOException {
    byte[] png = TestImages.encode(image, "png");
    for (int i = 60; i < png.length - 20; i++) {
      png[i] = 0x55;
    }

    assertThat(refusal(file(png)).reason()).isEqualTo("CORRUPT");
  }

  @Test
  void refusesEveryRandomDamageWithAReasonOrReadsIt() throws IOException {
    byte[] whole = TestImages.encode(image, "jpeg");
    var random = new Random(4);
    var reasons = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 5; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        decode(damaged);
        reasons.add("read");
      } catch (ActivityFailure e) {
        reasons.add(e.reason());
      }
    }

    assertThat(reasons).contains("read", "CORRUPT").hasSize(200);
  }

  @Test
  void refusesAMissingFile() {
    refuses(folder.resolve("gone.jpg"), "FILE_NOT_FOUND", "does not exist");
  }

  @Test
  void refusesADirectory() {
    refuses(folder, "NOT_A_FILE", "is a directory");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    refuses(file(new byte[0]), "FILE_EMPTY", "has 0 bytes");
  }

  @Test
  void refusesTextThatIsNamedAsAPicture() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.jpg"), "These are not the pixels.\n");

    refuses(text, "NOT_AN_IMAGE", "bmp, gif, jpeg, jpg, png");
  }

  @Test
  void refusesAFileThatMayNotBeRead() throws IOException {
    Path secret = file(TestImages.encode(image, "png"));
    assumeThat(secret.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(secret)).as("root may read everything").isFalse();

    refuses(secret, "NOT_READABLE", "may not be read");
  }

  @Test
  void refusesAPictureThatTheHeapCannotHold() throws IOException {
    byte[] png = TestImages.encode(image, "png");
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

    refuses(file(png), "TOO_LARGE", "60000x60000");
  }

  @Test
  void refusesACodingThatTheJdkDoesNotKnow() throws IOException {
    byte[] jpeg = JpegFiles.differential(TestImages.encode(image, "jpeg"));

    refuses(file(jpeg), "UNSUPPORTED_IMAGE", "0xc5");
  }

  @Test
  void refusesAPathThatIsNone() {
    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> PictureFile.named(" ", "path"))
        .withMessageContaining("INVALID_INPUT")
        .withMessageContaining("\"path\"");
    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> PictureFile.named("a\0b", "path"))
        .withMessageContaining("INVALID_INPUT");
  }

  private void refuses(Path path, String reason, String why) {
    ActivityFailure failure = refusal(path);
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.details())
        .hasValueSatisfying(details -> assertThat(details).startsWith(path + " ").contains(why));
  }

  private static ActivityFailure refusal(Path path) {
    try {
      new PictureFile(path).decode(Progress.IGNORED);
    } catch (ActivityFailure e) {
      return e;
    }
    throw new AssertionError(path + " was not refused");
  }

  private Picture decode(byte[] content) throws IOException {
    return new PictureFile(file(content)).decode(Progress.IGNORED);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("picture.bin"), content);
  }
}
