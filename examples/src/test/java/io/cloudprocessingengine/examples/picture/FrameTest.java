package io.cloudprocessingengine.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {
  private static final Size PICTURE = new Size(3000, 2000);

  /** 0 stands for a side that is not given. */
  @ParameterizedTest
  @CsvSource({
    "SCALE, 0, 0, 3000x2000, 3000x2000",
    "SCALE, 600, 0, 3000x2000, 600x400",
    "SCALE, 0, 500, 3000x2000, 750x500",
    "SCALE, 600, 600, 3000x2000, 600x400",
    "SCALE, 9000, 9000, 3000x2000, 3000x2000",
    "SCALE, 1, 0, 3000x2000, 1x1",
    "CROP, 600, 600, 2000x2000, 600x600",
    "CROP, 1600, 900, 3000x1688, 1600x900",
    "CROP, 100, 1000, 200x2000, 100x1000",
    "CROP, 4000, 4000, 2000x2000, 4000x4000",
    "CROP, 300, 0, 300x2000, 300x2000",
    "CROP, 0, 0, 3000x2000, 3000x2000"
  })
  void frames(Fit fit, int width, int height, String part, String target) {
    Framing framing = new Frame(side(width), side(height), fit).around(PICTURE);

    assertThat(framing.part()).hasToString(part);
    assertThat(framing.target()).hasToString(target);
  }

  private static OptionalInt side(int pixels) {
    return pixels == 0 ? OptionalInt.empty() : OptionalInt.of(pixels);
  }
}
