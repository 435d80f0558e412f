package io.cloudprocessingengine.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the API that has a greatest length, at the limit and one over. */
class LengthsTest {
  private static final Set<TextFormat> FREE = EnumSet.of(TextFormat.ANY, TextFormat.TAG);

  static Stream<Arguments> texts() throws IOException {
    JsonNode shapes;
    try (var in = ApiModel.class.getResourceAsStream("swf-2012-01-25.json")) {
      shapes = new ObjectMapper().readTree(in).path("shapes");
    }
    var reader = new ShapeReader(shapes);
    return shapes
        .propertyStream()
        .filter(entry -> entry.getValue().path("type").asText().equals("structure"))
        .flatMap(
            entry ->
                reader.structure(entry.getKey()).members().entrySet().stream()
                    .filter(member -> member.getValue() instanceof Text)
                    .map(
                        member ->
                            Arguments.of(
                                entry.getKey() + "." + member.getKey(), member.getValue())))
        .filter(LengthsTest::isFreeText);
  }

  private static boolean isFreeText(Arguments arguments) {
    var text = (Text) arguments.get()[1];
    return text.bounds().max() < Long.MAX_VALUE
        && text.values().isEmpty()
        && FREE.contains(text.format());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void areCheckedToTheCharacter(String member, Shape shape) {
    var max = Math.toIntExact(((Text) shape).bounds().max());

    assertThat(problems(shape, "x".repeat(max))).isNull();
    assertThat(problems(shape, "x".repeat(max + 1)))
        .hasMessageEndingWith("Member must have length less than or equal to " + max);
  }

  private static Throwable problems(Shape shape, String text) {
    var violations = new Violations();
    shape.check("member", TextNode.valueOf(text), violations);
    return catchThrowable(violations::throwIfAny);
  }
}
