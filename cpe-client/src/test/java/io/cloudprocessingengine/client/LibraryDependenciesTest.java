package io.cloudprocessingengine.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What an application gets that uses the library: no logging but SLF4J's API. */
class LibraryDependenciesTest {
  private static final List<String> LOGGING = List.of("ch.qos.logback", "net.logstash.logback");

  @Test
  void theLibraryBringsNoLoggingAlong() throws Exception {
    var brought =
        elements(pom(), "dependency")
            .filter(it -> text(it, "scope").isEmpty() || text(it, "scope").equals("runtime"))
            .filter(it -> !text(it, "optional").equals("true"))
            .toList();

    assertThat(brought)
        .extracting(it -> text(it, "groupId"))
        .contains("io.cloudprocessingengine", "org.slf4j")
        .doesNotContainAnyElementsOf(LOGGING);
    assertThat(brought)
        .filteredOn(it -> text(it, "groupId").equals("io.cloudprocessingengine"))
        .allSatisfy(
            it ->
                assertThat(elements(it, "exclusion").map(exclusion -> text(exclusion, "groupId")))
                    .containsAll(LOGGING));
  }

  private static Element pom() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Path.of("pom.xml").toFile())
        .getDocumentElement();
  }

  private static Stream<Element> elements(Element parent, String name) {
    var found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  /** Of the first element by that name; empty without one. */
  private static String text(Element parent, String name) {
    return elements(parent, name).findFirst().map(Element::getTextContent).orElse("");
  }
}
