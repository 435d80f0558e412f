package io.cloudprocessingengine.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExifOrientationTest {
  private static final int DIRECTORY_OFFSET_AT = 10;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsBothByteOrders(int orientation) {
    byte[] motorola = JpegFiles.exif(orientation, ByteOrder.BIG_ENDIAN);
    byte[] intel = JpegFiles.exif(orientation, ByteOrder.LITTLE_ENDIAN);

    assertThat(ExifOrientation.of(motorola).exif()).isEqualTo(orientation);
    assertThat(ExifOrientation.of(intel).exif()).isEqualTo(orientation);
  }

  @Test
  void takesExifCutAnywhereForUprightOrReadsIt() {
    byte[] whole = JpegFiles.exif(6, ByteOrder.BIG_ENDIAN);
    int entryEnd = whole.length - Integer.BYTES;

    for (int length = 6; length < whole.length; length++) {
      int expected = length < entryEnd ? 1 : 6;
      assertThat(ExifOrientation.of(Arrays.copyOf(whole, length)).exif()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void takesADirectoryOutsideForUpright(int offset) {
    byte[] exif = JpegFiles.exif(6, ByteOrder.BIG_ENDIAN);
    ByteBuffer.wrap(exif).putInt(DIRECTORY_OFFSET_AT, offset);

    assertThat(ExifOrientation.of(exif)).isEqualTo(Orientation.UPRIGHT);
  }

  @Test
  void tellsExifFromOtherSegments() {
    assertThat(ExifOrientation.isExif(JpegFiles.exif(3, ByteOrder.BIG_ENDIAN))).isTrue();
    assertThat(ExifOrientation.isExif(bytes("http://ns.adobe.com/xap/1.0/"))).isFalse();
    assertThat(ExifOrientation.isExif(bytes("Exif"))).isFalse();
    assertThat(ExifOrientation.isExif(new byte[0])).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
