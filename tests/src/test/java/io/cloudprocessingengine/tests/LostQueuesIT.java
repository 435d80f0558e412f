package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queues that are gone or forbidden, at the start of the InputPoller and later. */
class LostQueuesIT {
  private static final String QUESTION =
      """
      {"type": "GET_JOB_LIST", "data": {"workflow": {"domain": "CPE"}}}
      """;

  private static Stack stack;
  private static SqsFront sqs;

  @BeforeAll
  static void startStack() throws Exception {
    stack = Stack.withLocal();
    sqs = new SqsFront(URI.create(stack.environment().get("AWS_ENDPOINT_URL_SQS")));
  }

  @AfterAll
  static void stopStack() {
    sqs.close();
    stack.close();
  }

  /** Serves the queues {@code <name>-in} and {@code <name>-out}. */
  private static JavaProcess inputPoller(String name) {
    var environment = new HashMap<>(stack.environment());
    environment.put("AWS_ENDPOINT_URL_SQS", sqs.endpoint().toString());
    environment.put("INPUT_QUEUE", sqs.url(name + "-in"));
    environment.put("OUTPUT_QUEUE", sqs.url(name + "-out"));
    var config = Repository.file("examples/config/inputpoller.yaml");
    return stack.keep(name, JavaProcess.ofModule("cpe-inputpoller", environment, "-c", config));
  }

  private static void answers(String name) throws Exception {
    sqs.send(name + "-in", QUESTION);
    assertAnswered(name);
  }

  private static void assertAnswered(String name) throws Exception {
    assertThat(sqs.take(name + "-out").path("type").asText())
        .as(stack.output())
        .isEqualTo("JOB_LIST");
  }

  private static List<String> warnings(JavaProcess poller) {
    return poller.lines().stream().filter(line -> line.contains("trying again")).toList();
  }

  @Test
  void anInputQueueThatIsNotThereIsToldOnceAndReadWhenItComes() throws Exception {
    sqs.create("late-out");
    var poller = inputPoller("late");
    poller.awaitLine(line -> line.contains("trying again"));

    sqs.create("late-in");
    poller.awaitLine(line -> line.contains("works again"));

    answers("late");
    assertThat(warnings(poller))
        .singleElement()
        .asString()
        .contains("Can't receive from " + sqs.url("late-in") + ": ")
        .containsOnlyOnce("does not exist");
  }

  @Test
  void anInputQueueThatIsDeletedMeanwhileIsReadAgainWhenItIsBack() throws Exception {
    sqs.create("lost-in");
    sqs.create("lost-out");
    var poller = inputPoller("lost");
    answers("lost");

    sqs.delete("lost-in");
    poller.awaitLine(line -> line.contains("trying again"));
    sqs.create("lost-in");
    poller.awaitLine(line -> line.contains("works again"));

    answers("lost");
    assertThat(warnings(poller)).hasSize(1);
    assertThat(poller.isAlive()).isTrue();
  }

  @Test
  void anAnswerWaitsForAnOutputQueueThatIsGone() throws Exception {
    sqs.create("mute-in");
    var poller = inputPoller("mute");
    sqs.send("mute-in", QUESTION);
    poller.awaitLine(line -> line.contains("trying again"));

    sqs.create("mute-out");

    assertAnswered("mute");
    assertToldOnce(poller, sqs.url("mute-out"), "does not exist");
  }

  @Test
  void anAnswerWaitsForAnOutputQueueThatIsForbidden() throws Exception {
    sqs.create("shut-in");
    sqs.create("shut-out");
    sqs.forbid("shut-out");
    var poller = inputPoller("shut");
    sqs.send("shut-in", QUESTION);
    poller.awaitLine(line -> line.contains("trying again"));

    sqs.allowAll();

    assertAnswered("shut");
    assertToldOnce(poller, sqs.url("shut-out"), "is denied");
  }

  @Test
  void anInputQueueThatIsForbiddenIsReadWhenItIsAllowed() throws Exception {
    sqs.create("barred-in");
    sqs.create("barred-out");
    sqs.forbid("barred-in");
    var poller = inputPoller("barred");
    poller.awaitLine(line -> line.contains("trying again"));

    sqs.allowAll();
    poller.awaitLine(line -> line.contains("works again"));

    answers("barred");
    assertThat(warnings(poller)).singleElement().asString().containsOnlyOnce("is denied");
  }

  private static void assertToldOnce(JavaProcess poller, String queue, String reason) {
    poller.awaitLine(line -> line.contains("can be written again"));
    assertThat(warnings(poller))
        .singleElement()
        .asString()
        .contains("Queue " + queue + " can't be written: ")
        .containsOnlyOnce(reason);
  }
}
