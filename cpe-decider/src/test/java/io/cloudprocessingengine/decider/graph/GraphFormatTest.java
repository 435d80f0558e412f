package io.cloudprocessingengine.decider.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphFormatTest {
  private static final String HOSTILE =
      """
      name: Hostile
      version: "1"
      steps:
      - {name: 'A "quoted" <b> & {name', eval: 'a "text" \\ {} <script>'}
      - {name: B, requires: ['A "quoted" <b> & {name'], eval: "{{ __input__ }}"}
      """;

  @ParameterizedTest
  @EnumSource
  void drawsTheWholeLanguage(GraphFormat format) throws IOException {
    var graph = graph(resource("../plan/whole.yaml"));

    assertThat(format.write(graph))
        .isEqualTo(resource("whole." + format.name().toLowerCase(Locale.ROOT)));
  }

  @Test
  void anSvgPictureIsWellFormedWhateverStepsAreNamed() throws Exception {
    var svg = GraphFormat.SVG.write(graph(HOSTILE)).getBytes(StandardCharsets.UTF_8);

    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var document = builder.parse(new ByteArrayInputStream(svg));

    assertThat(document.getDocumentElement().getTextContent()).contains("A \"quoted\" <b> & {name");
  }

  @Test
  void otherFormatsQuoteWhatStepsAreNamed() throws IOException {
    var graph = graph(HOSTILE);

    assertThat(GraphFormat.MERMAID.write(graph))
        .contains("A #quot;quoted#quot; #lt;b#gt; #amp; #123;name")
        .doesNotContain("<script>");
    assertThat(GraphFormat.DOT.write(graph)).contains("A \\\"quoted\\\" <b>");
    var json = new ObjectMapper().readTree(GraphFormat.JSON.write(graph));
    assertThat(json.at("/requirements/0/requires").asText()).isEqualTo("A \"quoted\" <b> & {name");
  }

  private static PlanGraph graph(String plan) {
    return PlanGraph.of(PlanLoader.read("plan.yaml", plan).byId().values().iterator().next());
  }

  private static String resource(String name) throws IOException {
    try (var stream = GraphFormatTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
