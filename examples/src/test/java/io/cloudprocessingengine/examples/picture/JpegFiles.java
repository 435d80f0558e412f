package io.cloudprocessingengine.examples.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes JPEG files, with EXIF, byte by byte. */
public final class JpegFiles {
  static final int APP1 = 0xE1;
  private static final int START_OF_IMAGE_BYTES = 2;

  private JpegFiles() {}

  public static byte[] encode(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality);
    return encode(writer, settings, image);
  }

  static byte[] progressive(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return encode(writer, settings, image);
  }

  /** The file as if it were coded in the differential way, which no decoder knows. */
  static byte[] differential(byte[] baseline) {
    byte[] file = baseline.clone();
    for (int i = 0; i < file.length - 1; i++) {
      if (file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xC0) {
        file[i + 1] = (byte) 0xC5;
        return file;
      }
    }
    throw new IllegalArgumentException("Not a baseline JPEG");
  }

  private static byte[] encode(ImageWriter writer, ImageWriteParam settings, BufferedImage image)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The file with an EXIF segment in it, written as a Motorola (big-endian) camera does. */
  public static byte[] withOrientation(byte[] jpeg, int orientation) {
    return withSegment(jpeg, APP1, exif(orientation, ByteOrder.BIG_ENDIAN));
  }

  /** The file with one more segment, as its first. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    return ByteBuffer.allocate(jpeg.length + 4 + body.length)
        .put(jpeg, 0, START_OF_IMAGE_BYTES)
        .putShort((short) (0xFF00 | marker))
        .putShort((short) (body.length + 2))
        .put(body)
        .put(jpeg, START_OF_IMAGE_BYTES, jpeg.length - START_OF_IMAGE_BYTES)
        .array();
  }

  /** The body of an EXIF segment that tells an orientation, after an entry of another tag. */
  static byte[] exif(int orientation, ByteOrder order) {
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4);
    exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.ISO_8859_1));
    exif.order(order).putShort((short) 42).putInt(8).putShort((short) 2);
    exif.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(640);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    return exif.array();
  }

  static byte[] cut(byte[] file, int length) {
    return Arrays.copyOf(file, length);
  }
}
