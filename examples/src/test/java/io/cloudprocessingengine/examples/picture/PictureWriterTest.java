package io.cloudprocessingengine.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudprocessingengine.activity.ActivityFailure;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureWriterTest {
  private final BufferedImage image = TestImages.corners(64, 48);

  @TempDir Path folder;

  @Test
  void replacesAFileAndLeavesNothingElse() throws IOException {
    Path target = Files.writeString(folder.resolve("out.png"), "an older one");

    new PictureWriter(Format.PNG, 1).write(image, target);

    assertThat(TestImages.cornersOf(ImageIO.read(target.toFile()))).isEqualTo("rgbk");
    assertThat(names(folder)).containsExactly("out.png");
  }

  @Test
  void makesMissingDirectories() {
    Path target = folder.resolve("a/b/out.jpg");

    new PictureWriter(Format.JPEG, 0.8).write(image, target);

    assertThat(target).isNotEmptyFile();
  }

  @Test
  void writesSmallerFilesInLowerQuality() throws IOException {
    new PictureWriter(Format.JPEG, 0.1).write(image, folder.resolve("low.jpg"));
    new PictureWriter(Format.JPEG, 1).write(image, folder.resolve("high.jpg"));

    assertThat(Files.size(folder.resolve("low.jpg")))
        .isLessThan(Files.size(folder.resolve("high.jpg")));
  }

  @Test
  void paintsWhatIsTransparentWhiteInAJpeg() throws IOException {
    Path target = folder.resolve("out.jpg");

    new PictureWriter(Format.JPEG, 0.9)
        .write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), target);

    assertThat(new Color(ImageIO.read(target.toFile()).getRGB(4, 4))).isEqualTo(Color.WHITE);
  }

  @Test
  void saysWhatItCouldNotWriteAndMayBeTriedAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a directory");

    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> new PictureWriter(Format.PNG, 1).write(image, file.resolve("out.png")))
        .withMessageContaining("NOT_WRITABLE")
        .withMessageContaining("out.png")
        .satisfies(failure -> assertThat(failure.isRetryable()).isTrue());
  }

  @Test
  void leavesNoPartBehindWhenTheTargetCannotBeReplaced() throws IOException {
    Path target = Files.createDirectories(folder.resolve("out.png/full"));

    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> new PictureWriter(Format.PNG, 1).write(image, target.getParent()));
    assertThat(names(folder)).containsExactly("out.png");
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
