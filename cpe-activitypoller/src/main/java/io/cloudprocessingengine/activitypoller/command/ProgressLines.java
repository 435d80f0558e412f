package io.cloudprocessingengine.activitypoller.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.common.message.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes the lines that tell how far a command is, {@code {"progress": 42.5, …}} or {@code {"phase":
 * "preparing", …}}, and passes on all others.
 */
final class ProgressLines implements Consumer<byte[]> {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final ActivityContext context;
  private final Consumer<byte[]> others;

  ProgressLines(ActivityContext context, Consumer<byte[]> others) {
    this.context = context;
    this.others = others;
  }

  @Override
  public void accept(byte[] line) {
    if (line[0] != '{' || !isTaken(new String(line, StandardCharsets.UTF_8))) {
      others.accept(line);
    }
  }

  private boolean isTaken(String line) {
    return JsonText.parse(line)
        .filter(JsonNode::isObject)
        .map(it -> tell((ObjectNode) it))
        .orElse(false);
  }

  private boolean tell(ObjectNode line) {
    var details = MAPPER.convertValue(line, MAP);
    details.remove("phase");
    switch (line.path("phase").asText("")) {
      case "preparing" -> context.preparing(details);
      case "finishing" -> context.finishing(details);
      default -> {
        if (!line.path("progress").isNumber()) {
          return false;
        }
        details.remove("progress");
        context.progress(line.path("progress").asDouble(), details);
      }
    }
    return true;
  }
}
