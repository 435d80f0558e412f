package io.cloudprocessingengine.examples.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.examples.picture.JpegFiles;
import io.cloudprocessingengine.examples.picture.TestImages;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {
  private static final int TILE = 96;
  private static final int MARGIN = 6;

  private final RecordingContext context = new RecordingContext();

  @TempDir Path folder;

  @Test
  void putsThePicturesUprightInRows() throws IOException {
    String wide = write("wide.png", TestImages.encode(TestImages.corners(192, 96), "png"));
    byte[] lying = JpegFiles.encode(TestImages.corners(200, 200), 0.95f);
    String turned = write("turned.jpg", JpegFiles.withOrientation(lying, 6));

    Rendition made = run(List.of(wide, turned, wide), null);

    assertThat(made.width()).isEqualTo(2 * (TILE + MARGIN) + MARGIN);
    assertThat(made.height()).isEqualTo(2 * (TILE + MARGIN) + MARGIN);
    BufferedImage sheet = ImageIO.read(new File(made.path()));
    BufferedImage first = sheet.getSubimage(MARGIN, MARGIN + TILE / 4, TILE, TILE / 2);
    BufferedImage second = sheet.getSubimage(2 * MARGIN + TILE, MARGIN, TILE, TILE);
    assertThat(TestImages.cornersOf(first)).isEqualTo("rgbk");
    assertThat(TestImages.cornersOf(second)).isEqualTo("brkg");
    assertThat(new Color(sheet.getRGB(made.width() - 50, made.height() - 50)))
        .as("paper, where there is no fourth picture")
        .isEqualTo(new Color(0xF4F1EA));
  }

  @Test
  void takesTheColumnsAskedForButNoEmptyOnes() throws IOException {
    String picture = write("a.png", TestImages.encode(TestImages.corners(10, 10), "png"));

    Rendition made = run(List.of(picture, picture, picture), 7);

    assertThat(made.width()).isEqualTo(3 * (TILE + MARGIN) + MARGIN);
    assertThat(made.height()).isEqualTo(TILE + 2 * MARGIN);
    assertThat(context.progress).isSorted().endsWith(100.0);
    assertThat(context.phases).startsWith("picture 1 of 3", "picture 2 of 3").endsWith("finishing");
  }

  @Test
  void saysWhichPictureIsBad() throws IOException {
    String good = write("a.png", TestImages.encode(TestImages.corners(10, 10), "png"));
    String bad = write("b.png", new byte[0]);

    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> run(List.of(good, bad), null))
        .withMessage("FILE_EMPTY: %s has 0 bytes", bad);
    assertThat(folder.resolve("sheet.png")).doesNotExist();
  }

  @Test
  void refusesInputsThatMakeNoSheet() {
    refuses(null, "needs an input");
    refuses(input(null, "sheet.png", null), "needs an input");
    refuses(input(List.of(), "sheet.png", null), "\"pictures\" must be from 1 to 500, not 0");
    refuses(input(Collections.singletonList(null), "sheet.png", null), "\"pictures\"");
    refuses(input(List.of("a.png"), "sheet.tiff", null), "must end in .jpg, .jpeg or .png");
    refuses(input(List.of("a.png"), "sheet.png", 2001), "\"tile\" must be from 1 to 2000");
    refuses(input(Collections.nCopies(400, "a.png"), "sheet.png", 2000), "smaller tiles");
  }

  private void refuses(ContactSheet.Input input, String why) {
    assertThatExceptionOfType(ActivityFailure.class)
        .isThrownBy(() -> new ContactSheet().run(input, context))
        .withMessageStartingWith("INVALID_INPUT")
        .withMessageContaining(why);
  }

  private ContactSheet.Input input(List<String> pictures, String output, Integer tile) {
    return new ContactSheet.Input(pictures, folder.resolve(output).toString(), null, tile, null);
  }

  private Rendition run(List<String> pictures, Integer columns) {
    String output = folder.resolve("sheet.png").toString();
    return new ContactSheet()
        .run(new ContactSheet.Input(pictures, output, columns, TILE, null), context);
  }

  private String write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }
}
