package io.cloudprocessingengine.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

  @ParameterizedTest
  @CsvSource({"100, 100", "37, 91", "1, 1", "250, 3", "300, 300"})
  void keepsAFlatColour(int width, int height) {
    BufferedImage image = filled(100, 100, BufferedImage.TYPE_3BYTE_BGR, new Color(200, 100, 50));

    BufferedImage resized = resize(image, new Size(width, height));

    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertThat(new Color(resized.getRGB(x, y))).isEqualTo(new Color(200, 100, 50));
      }
    }
  }

  @Test
  void leavesAPictureOfTheSameSizeAsItIs() {
    BufferedImage image = TestImages.corners(41, 67);

    BufferedImage resized = resize(image, new Size(41, 67));

    assertThat(resized.getRGB(0, 0, 41, 67, null, 0, 41))
        .isEqualTo(image.getRGB(0, 0, 41, 67, null, 0, 41));
  }

  @Test
  void averagesLightAndNotNumbers() {
    var board = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      board.setRGB(i % 64, i / 64, (i + i / 64) % 2 == 0 ? 0xFFFFFF : 0);
    }

    var middle = new Color(resize(board, new Size(8, 8)).getRGB(4, 4));

    assertThat(middle.getGreen()).as("half the light of white").isBetween(184, 192);
  }

  @Test
  void keepsTransparencyAndItsColour() {
    BufferedImage image = filled(20, 20, BufferedImage.TYPE_INT_ARGB, new Color(0, 0, 0, 0));
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 10; x++) {
        image.setRGB(x, y, 0xFFFF0000);
      }
    }

    BufferedImage resized = resize(image, new Size(10, 10));

    assertThat(resized.getRGB(0, 5)).isEqualTo(0xFFFF0000);
    assertThat(resized.getRGB(9, 5) >>> 24).isZero();
    assertThat(new Color(resized.getRGB(4, 5)).getRed()).as("no black seam").isEqualTo(255);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_4BYTE_ABGR_PRE,
        BufferedImage.TYPE_USHORT_565_RGB
      })
  void takesEveryTypeOfImage(int type) {
    BufferedImage resized = resize(filled(50, 40, type, Color.WHITE), new Size(25, 20));

    assertThat(new Color(resized.getRGB(12, 10))).isEqualTo(Color.WHITE);
  }

  @Test
  void takesTheRegionAlone() {
    BufferedImage image = TestImages.corners(200, 100);

    BufferedImage green =
        Resampler.resize(image, new Region(110, 5, 60, 40), new Size(30, 20), Progress.IGNORED);

    assertThat(TestImages.cornersOf(green)).isEqualTo("gggg");
  }

  @Test
  void tellsItsProgressRowByRow() {
    List<Double> told = new ArrayList<>();
    Progress progress = told::add;

    Resampler.resize(
        TestImages.corners(40, 40),
        new Region(0, 0, 40, 40),
        new Size(4, 4),
        progress.part(50, 100));

    assertThat(told).containsExactly(62.5, 75.0, 87.5, 100.0);
  }

  private static BufferedImage resize(BufferedImage image, Size target) {
    var all = new Region(0, 0, image.getWidth(), image.getHeight());
    return Resampler.resize(image, all, target, Progress.IGNORED);
  }

  private static BufferedImage filled(int width, int height, int type, Color color) {
    var image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, color.getRGB());
      }
    }
    return image;
  }
}
