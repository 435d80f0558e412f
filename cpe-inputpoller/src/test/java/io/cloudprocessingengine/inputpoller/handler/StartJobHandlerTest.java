package io.cloudprocessingengine.inputpoller.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.command.CommandError;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.command.CommandException;
import io.cloudprocessingengine.common.command.CommandParser;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import io.cloudprocessingengine.inputpoller.command.Delivery;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartJobHandlerTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String COMMAND =
      """
      {"type": "start_job", "jobId": "j", "data": {
        "workflow": {"name": "Film", "version": "1.10", "tags": ["urgent", "acme"]},
        "size": 1.50}}\
      """;

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final FakeWorkflows workflows = new FakeWorkflows();
  private final StartJobHandler handler =
      new StartJobHandler(workflows, new RecentRuns(), new ClosedJobs(new NoJobs(), CLOCK), CLOCK);

  private Outcome handle(String command) {
    return handle(command, Duration.ZERO, new Defaults(Optional.of("media"), Optional.of("list")));
  }

  private Outcome handle(String command, Duration age, Defaults defaults) {
    var queues = new Queues("http://in", Optional.of("http://out"), Optional.empty());
    var client = new ClientAccount("acme", queues, defaults);
    var delivery = new Delivery("m-1", "r-1", command, new Delivery.Attempts(1, NOW));
    return handler.handle(new Request(client, new CommandParser().parse(command), delivery, age));
  }

  private static ObjectNode answer(Outcome outcome) {
    return ((Outcome.Answered) outcome).message().toJson();
  }

  private CommandError refusal(String command) {
    try {
      throw new AssertionError("Not refused: " + handle(command));
    } catch (CommandException e) {
      return e.error();
    }
  }

  private static Run earlier(String version) {
    var key = new JobKey("media", "acme.j");
    return new Run(key, "run-0", new TypeRef("Film", version), NOW.minusSeconds(60));
  }

  @Test
  void startsWithDefaultsTagsAndTheClientsRecord() {
    var answer = answer(handle(COMMAND));

    var start = workflows.starts.get(0);
    assertThat(start.job()).isEqualTo(new JobKey("media", "acme.j"));
    assertThat(start.type()).isEqualTo(new TypeRef("Film", "1.10"));
    assertThat(start.tags()).containsExactly("acme", "urgent");
    assertThat(start.run().taskList()).contains("list");
    assertThat(start.input().path("client"))
        .hasToString(
            """
            {"name":"acme","jobId":"j","queues":{"input":"http://in","output":"http://out"}}\
            """);
    assertThat(answer.path("id").asText()).isEqualTo("run-1:WORKFLOW_SCHEDULED");
    assertThat(answer.path("time").asLong()).isEqualTo(NOW.getEpochSecond());
    assertThat(answer.path("client").asText()).isEqualTo("acme");
    assertThat(answer.at("/data/workflow"))
        .hasToString(
            """
            {"workflowId":"acme.j","runId":"run-1","name":"Film","version":"1.10"}\
            """);
  }

  @Test
  void whatTheCommandSaysWinsOverDefaults() {
    handle(COMMAND.replace("\"name\"", "\"domain\": \"other\", \"taskList\": \"own\", \"name\""));

    assertThat(workflows.starts.get(0).job().domain()).isEqualTo("other");
    assertThat(workflows.starts.get(0).run().taskList()).contains("own");
  }

  @Test
  void answersARepeatedCommandAsTheFirst() {
    var first = answer(handle(COMMAND));
    workflows.input = workflows.starts.get(0).input().toString();
    var second = answer(handle(COMMAND));

    assertThat(second).isEqualTo(first);
    assertThat(workflows.starts).hasSize(1);
  }

  @Test
  void startsAnewWhatSwfNoLongerKeeps() {
    handle(COMMAND);
    workflows.input = null;
    handle(COMMAND);

    assertThat(workflows.starts).hasSize(2);
  }

  @Test
  void answersForAJobThatHasClosedWithoutStartingIt() {
    workflows.closed = Optional.of(earlier("1.10"));
    // Other order, other queues of the client: the same job all the same.
    workflows.input =
        """
        {"client": {"name": "acme"}, "size": 1.5,
         "workflow": {"version": "1.10", "name": "Film", "tags": ["urgent", "acme"]}}\
        """;

    assertThat(answer(handle(COMMAND)).path("runId").asText()).isEqualTo("run-0");
    assertThat(workflows.starts).isEmpty();
  }

  @Test
  void answersForAJobThatRuns() {
    workflows.result = new StartResult.AlreadyRunning();
    workflows.open = Optional.of(earlier("1.10"));
    workflows.input = COMMAND.substring(COMMAND.indexOf("{", 1), COMMAND.length() - 1);

    assertThat(answer(handle(COMMAND)).path("id").asText()).isEqualTo("run-0:WORKFLOW_SCHEDULED");
  }

  @Test
  void waitsForARunThatIsNotListedYet() {
    workflows.result = new StartResult.AlreadyRunning();

    assertThat(handle(COMMAND)).isInstanceOf(Outcome.Retry.class);
  }

  @Test
  void refusesTheIdOfAnotherJob() {
    workflows.closed = Optional.of(earlier("1.10"));
    workflows.input = "{\"size\": 2}";
    assertThat(refusal(COMMAND).code()).isEqualTo(Code.CONFLICT);

    workflows.input = "not JSON";
    assertThat(refusal(COMMAND).code()).isEqualTo(Code.CONFLICT);

    workflows.closed = Optional.of(earlier("1.1"));
    workflows.input = COMMAND.substring(COMMAND.indexOf("{", 1), COMMAND.length() - 1);
    assertThat(refusal(COMMAND).message())
        .isEqualTo("job 'j' exists with other data, as run run-0");
  }

  @Test
  void needsADomain() {
    var none = new Defaults(Optional.empty(), Optional.empty());

    assertThatThrownBy(() -> handle(COMMAND, Duration.ZERO, none))
        .hasMessage(
            "INVALID_COMMAND: 'data.workflow.domain' is missing, and no default domain is"
                + " configured");
  }

  @Test
  void measuresTheInputWithTheClientsRecord() {
    var own = answer(handle(COMMAND)).path("input").toString().length() - "1.50".length();
    var fits = "\"" + "x".repeat(WorkflowStart.LONGEST_INPUT - own - 2) + "\"";

    assertThat(handle(COMMAND.replace("\"j\"", "\"k\"").replace("1.50", fits)))
        .isInstanceOf(Outcome.Answered.class);
    var refused = refusal(COMMAND.replace("1.50", fits.replace("x\"", "xx\"")));
    assertThat(refused.code()).isEqualTo(Code.TOO_LARGE);
    assertThat(refused.message()).startsWith("'data' has 32769 characters");
  }

  @Test
  void waitsForATypeToBeRegisteredForAMinute() {
    workflows.result = new StartResult.NotRegistered("no Film");
    var defaults = new Defaults(Optional.of("media"), Optional.empty());

    assertThat(handle(COMMAND, Duration.ofSeconds(59), defaults))
        .isEqualTo(new Outcome.Retry("no Film", Duration.ofSeconds(8)));
    assertThatThrownBy(() -> handle(COMMAND, Duration.ofSeconds(60), defaults))
        .hasMessage("UNKNOWN_WORKFLOW: no Film");
  }

  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      names = {"UNKNOWN_WORKFLOW", "NOT_ALLOWED", "INVALID_COMMAND"})
  void refusesWhatSwfRefuses(Code code) {
    workflows.result = new StartResult.Refused(code, "because", "data.workflow");

    assertThat(refusal(COMMAND))
        .isEqualTo(new CommandError(code, "because", Optional.of("data.workflow")));
  }
}
