package io.cloudprocessingengine.common.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageSchemasTest {
  @ParameterizedTest
  @EnumSource(MessageType.class)
  void everyMessageThatIsSentHasASchemaThatKnowsItsType(MessageType type) throws IOException {
    try (var file = MessageType.class.getResourceAsStream(type + ".json")) {
      assertThat(file).isNotNull();
      var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
      var schema = registry.getSchema(file, InputFormat.JSON);

      var wrong = JsonText.parse("{\"id\": \"i\", \"time\": 1, \"type\": \"OTHER\"}").orElseThrow();

      assertThat(schema.getSchemaNode().at("/properties/traceparent/type").asText())
          .isEqualTo("string");
      assertThat(schema.validate(wrong)).anyMatch(error -> error.getKeyword().equals("const"));
    }
  }
}
