package io.cloudprocessingengine.common.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudprocessingengine.common.command.CommandParser;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.message.Message.About;
import io.cloudprocessingengine.common.status.ActivityStatus;
import io.cloudprocessingengine.common.status.EpochSeconds;
import io.cloudprocessingengine.common.status.JobList;
import io.cloudprocessingengine.common.status.JobStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every example of the guide to commands and messages is read by what reads the real ones. */
class CommandsGuideTest {
  private static final Pattern JSON =
      Pattern.compile("^```json\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final List<String> ENVELOPE = List.of("id", "time", "type", "jobId", "client");

  private static List<ObjectNode> examples() throws IOException {
    var guide = Files.readString(Path.of("../docs/commands.md"));
    return JSON.matcher(guide)
        .results()
        .map(block -> (ObjectNode) JsonText.parse(block.group(1)).orElseThrow())
        .toList();
  }

  private static List<ObjectNode> examples(String type) throws IOException {
    var examples = examples().stream().filter(it -> it.path("type").asText().equals(type)).toList();
    assertThat(examples).as(type).isNotEmpty();
    return examples;
  }

  @ParameterizedTest
  @EnumSource(CommandType.class)
  void everyCommandHasAnExampleThatIsAccepted(CommandType type) throws IOException {
    for (var example : examples(type.name())) {
      var command = new CommandParser().parse(example.toString());

      assertThat(command.type()).isEqualTo(type);
      assertThat(command.data()).isEqualTo(example.get("data"));
    }
  }

  @ParameterizedTest
  @EnumSource(MessageType.class)
  void everyMessageHasAnExampleThatIsWrittenSo(MessageType type) throws IOException {
    try (var file = MessageType.class.getResourceAsStream(type + ".json")) {
      var schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(file, InputFormat.JSON);
      for (var example : examples(type.name())) {
        assertThat(schema.validate(example)).as(example.toString()).isEmpty();
        assertThat(message(type, example).toJson()).isEqualTo(example);
      }
    }
  }

  private static Message message(MessageType type, ObjectNode json) {
    var about = new About(json.path("jobId").asText(), json.path("client").asText());
    var time = EpochSeconds.read(json, "time").orElseThrow();
    return new Message(
        json.get("id").asText(), type, time, about, json.deepCopy().without(ENVELOPE));
  }

  @Test
  void theAnswersAreReadAsTheyAreWritten() throws IOException {
    var status = examples("JOB_STATUS").get(0).get("data");
    assertSame(JobStatus.of(status).toJson(), status);
    var list = examples("JOB_LIST").get(0).get("data");
    assertSame(JobList.of(list).toJson(), list);
    var activity = examples("ACTIVITY_STATUS").get(0).at("/data/activity");
    assertSame(ActivityStatus.of(activity).toJson(), activity);
  }

  private static void assertSame(JsonNode written, JsonNode example) {
    assertThat(JsonText.parse(written.toString())).contains(example);
  }

  @Test
  void theGuideHasNothingElse() throws IOException {
    var known = Arrays.stream(CommandType.values()).map(Enum::name).collect(Collectors.toSet());
    Arrays.stream(MessageType.values()).map(Enum::name).forEach(known::add);

    assertThat(examples()).allMatch(it -> known.contains(it.path("type").asText()));
  }
}
