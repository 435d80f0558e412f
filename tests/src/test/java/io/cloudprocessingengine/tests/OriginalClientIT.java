package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A client of the first CPE: its commands as its SDK wrote them, and each member of the messages
 * that it read. Files hold both; {@code <text>} and {@code <number>} stand for any.
 */
class OriginalClientIT {
  private static final Path FILES = Repository.file("tests/src/test/resources/original");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Stack stack;
  private static SqsFront sqs;

  @BeforeAll
  static void startStack() throws Exception {
    stack = Stack.withLocal();
    sqs = new SqsFront(URI.create(stack.environment().get("AWS_ENDPOINT_URL_SQS")));
    stack.start("inputpoller", "cpe-inputpoller", "inputpoller.yaml");
    var plans = FILES.resolve("plans").toString();
    stack.start("decider", "cpe-decider", "decider.yaml", "--plan", plans);
    var worker = FILES.resolve("worker.yaml");
    stack.keep(
        "worker",
        JavaProcess.ofModule(
            "cpe-activitypoller", stack.environment(), "-c", worker, "-A", "Work", "-V", "v1"));
  }

  @AfterAll
  static void stopStack() {
    sqs.close();
    stack.close();
  }

  @Test
  void aJobThatSucceedsIsToldAsItWas() throws Exception {
    send("START_JOB", "done", "well");

    assertTold(
        "done",
        "WORKFLOW_SCHEDULED",
        "ACTIVITY_SCHEDULED",
        "ACTIVITY_STARTED",
        "ACTIVITY_PREPARING",
        "ACTIVITY_PROGRESS",
        "ACTIVITY_FINISHING",
        "ACTIVITY_COMPLETED",
        "WORKFLOW_COMPLETED");
  }

  @Test
  void aJobThatFailsIsToldAsItWas() throws Exception {
    send("START_JOB", "failed", "fails");

    assertTold("failed", "ACTIVITY_FAILED", "WORKFLOW_FAILED");
  }

  @Test
  void anActivityThatTimesOutIsToldAsItWas() throws Exception {
    send("START_JOB", "late", "hangs");

    assertTold("late", "ACTIVITY_TIMEOUT", "WORKFLOW_FAILED");
  }

  /** Six of the seven crashed the first InputPoller; the documentation told what they look like. */
  @ParameterizedTest
  @CsvSource({
    "GET_JOB_STATUS, JOB_STATUS",
    "GET_JOB_LIST, JOB_LIST",
    "GET_ACTIVITY_LIST, ACTIVITY_LIST",
    "GET_ACTIVITY_STATUS, ACTIVITY_STATUS",
    "CANCEL_ACTIVITY, CANCEL_REQUESTED",
    "CANCEL_JOB, CANCEL_REQUESTED"
  })
  void everyOtherCommandIsAnswered(String command, String answer) throws Exception {
    var job = "job for " + command;
    send("START_JOB", job, "hangs");
    messages(job, Set.of("ACTIVITY_STARTED"));

    send(command, job, "");

    assertThat(messages(job, Set.of(answer, "COMMAND_REJECTED"))).containsKey(answer);
  }

  private static void send(String command, String job, String how) throws IOException {
    var text = Files.readString(FILES.resolve("commands").resolve(command + ".json"));
    sqs.send("demo-in", text.replace("%job", job).replace("%how", how));
  }

  /** Each type is told, and has all that the first CPE told; what is new is passed over. */
  private static void assertTold(String job, String... types) throws IOException {
    var messages = messages(job, Set.of("WORKFLOW_COMPLETED", "WORKFLOW_FAILED"));
    // SQS keeps no order: what is missing may follow.
    while (!messages.keySet().containsAll(List.of(types))) {
      messages.putAll(messages(job, Set.of(types)));
    }
    for (var type : types) {
      var original = JSON.readTree(FILES.resolve("messages").resolve(type + ".json").toFile());
      assertHas(type, messages.get(type), original);
    }
  }

  /** The job's messages by their types, up to one of some types. */
  private static Map<String, JsonNode> messages(String job, Set<String> last) throws IOException {
    var messages = new LinkedHashMap<String, JsonNode>();
    while (Collections.disjoint(messages.keySet(), last)) {
      var message = sqs.take("demo-out");
      assertThat(message.isObject()).as(messages.keySet() + "\n" + stack.output()).isTrue();
      if (message.path("jobId").asText(job).equals(job)) {
        messages.put(message.get("type").asText(), message);
      }
    }
    return messages;
  }

  private static void assertHas(String path, JsonNode ours, JsonNode original) {
    if (original.isObject()) {
      assertThat(ours.isObject()).as(path).isTrue();
      original
          .properties()
          .forEach(
              it -> assertHas(path + "." + it.getKey(), ours.path(it.getKey()), it.getValue()));
    } else if (original.asText().equals("<text>")) {
      assertThat(ours.isTextual()).as(path + " is a text: " + ours).isTrue();
    } else if (original.asText().equals("<number>")) {
      assertThat(ours.isNumber()).as(path + " is a number: " + ours).isTrue();
    } else {
      assertThat(ours).as(path).isEqualTo(original);
    }
  }
}
