import java.awt.Image;
import java.awt.image.BufferedImage;
import java.beans.Introspector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.xml.sax.InputSource;

/** Does what plug-ins do with the Java of a worker's image, which has not all of it; prints "all there". */
final class PluginNeeds {
  public static void main(String[] args) throws Exception {
    var half = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
    var picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    half.createGraphics().drawImage(picture.getScaledInstance(20, 10, Image.SCALE_SMOOTH), 0, 0, null);
    for (var format : List.of("png", "jpg", "gif", "bmp", "tiff")) {
      var bytes = new ByteArrayOutputStream();
      check(ImageIO.write(half, format, bytes), format);
      check(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())).getWidth() == 20, format);
    }

    var xml = new InputSource(new StringReader("<a><b>text</b></a>"));
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    var sheet =
        "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + "<xsl:template match='/'><r><xsl:value-of select='a/b'/></r></xsl:template></xsl:stylesheet>";
    var written = new StringWriter();
    TransformerFactory.newInstance()
        .newTransformer(new StreamSource(new StringReader(sheet)))
        .transform(new DOMSource(document), new StreamResult(written));
    check(written.toString().contains("<r>text</r>"), written.toString());

    check(Introspector.getBeanInfo(Thread.class).getPropertyDescriptors().length > 1, "beans");
    check(Charset.defaultCharset().name().equals("UTF-8"), Charset.defaultCharset().name());
    check(Files.exists(Files.writeString(Path.of("/tmp/Übung"), "é")), "names beyond ASCII");
    System.out.println("all there");
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new AssertionError(what);
    }
  }
}
