package io.cloudprocessingengine.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.examples.picture.Picture;
import io.cloudprocessingengine.examples.picture.PictureFile;
import io.cloudprocessingengine.examples.picture.Progress;
import io.cloudprocessingengine.examples.picture.Size;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SamplePictureTest {
  private final PictureFile sample = new PictureFile(Path.of("media", "sample.jpg"));

  @Test
  void isAPhotographThatLiesOnItsSide() {
    Picture picture = sample.decode(Progress.IGNORED);

    assertThat(picture.uprightSize()).isEqualTo(new Size(3000, 2000));
    assertThat(picture.orientation().exif()).isEqualTo(SamplePicture.ORIENTATION);
    assertThat(sample.bytes()).isBetween(200_000L, 1_500_000L);
  }

  @Test
  void isBrightAtTheSunAndDarkAtTheShore() {
    BufferedImage landscape = new Landscape().draw(300, 200);

    Color sun = new Color(landscape.getRGB(196, 80));
    Color shore = new Color(landscape.getRGB(196, 142));
    assertThat(sun.getRed() + sun.getGreen() + sun.getBlue()).isGreaterThan(700);
    assertThat(shore.getRed() + shore.getGreen() + shore.getBlue()).isLessThan(250);
  }
}
