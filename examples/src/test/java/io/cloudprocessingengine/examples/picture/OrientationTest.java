package io.cloudprocessingengine.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

  /** Where EXIF says that the file's first row and first column lie, as what becomes of rg/bk. */
  @ParameterizedTest
  @CsvSource({
    "1, rgbk, 40x20",
    "2, grkb, 40x20",
    "3, kbgr, 40x20",
    "4, bkrg, 40x20",
    "5, rbgk, 20x40",
    "6, brkg, 20x40",
    "7, kgbr, 20x40",
    "8, gkrb, 20x40"
  })
  void turnsUpright(int exif, String corners, String size) {
    BufferedImage upright = Orientation.ofExif(exif).turn(TestImages.corners(40, 20));

    assertThat(TestImages.cornersOf(upright)).isEqualTo(corners);
    assertThat(upright.getWidth() + "x" + upright.getHeight()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 9, 65535})
  void takesAnUndefinedValueForUpright(int exif) {
    assertThat(Orientation.ofExif(exif)).isEqualTo(Orientation.UPRIGHT);
  }

  @Test
  void tellsItsExifValue() {
    assertThat(Orientation.values())
        .extracting(Orientation::exif)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }
}
