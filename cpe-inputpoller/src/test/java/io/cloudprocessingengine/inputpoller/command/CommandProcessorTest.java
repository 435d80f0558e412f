package io.cloudprocessingengine.inputpoller.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandProcessorTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Outcome DONE = Outcome.Retry.because("handled");
  private static final ClientAccount CLIENT =
      new ClientAccount(
          "acme",
          new Queues("http://in", Optional.empty(), Optional.empty()),
          new Defaults(Optional.empty(), Optional.empty()));

  private final List<Request> handled = new ArrayList<>();

  private Outcome process(String body, CommandHandler handler) {
    var processor =
        new CommandProcessor(
            Map.of(CommandType.START_JOB, handler), Clock.fixed(NOW, ZoneOffset.UTC));
    var attempts = new Delivery.Attempts(1, NOW.minusSeconds(5));
    return processor.process(CLIENT, new Delivery("m-1", "r-1", body, attempts));
  }

  private Outcome process(String body) {
    return process(
        body,
        request -> {
          handled.add(request);
          return DONE;
        });
  }

  private static ObjectNode refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).message().toJson();
  }

  @Test
  void givesACommandToTheHandlerOfItsType() {
    var outcome =
        process(
            """
            {"time": 1400000000.25, "type": "start_job", "jobId": "j",
             "data": {"workflow": {"name": "Film", "version": "1"}}}""");

    assertThat(outcome).isEqualTo(DONE);
    assertThat(handled.get(0).command().jobId()).isEqualTo("j");
    assertThat(handled.get(0).age()).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                        | INVALID_JSON",
        "not JSON                                                  | INVALID_JSON",
        "[]                                                        | INVALID_JSON",
        "\"text\"                                                  | INVALID_JSON",
        "{\"type\":\"x\",\"type\":\"x\"}                           | INVALID_JSON",
        "{}                                                        | INVALID_COMMAND",
        "{\"type\":7}                                              | INVALID_COMMAND",
        "{\"type\":\"EXPLODE\"}                                    | UNKNOWN_COMMAND",
        "{\"type\":\"START_JOB\"}                                  | INVALID_COMMAND",
        "{\"type\":\"START_JOB\",\"jobId\":\"\",\"data\":{}}       | INVALID_COMMAND",
        "{\"type\":\"START_JOB\",\"jobId\":\"j\",\"data\":[]}      | INVALID_COMMAND",
        "{\"type\":\"START_JOB\",\"jobId\":\"j\",\"data\":{\"workflow\":{\"name\":\"x\"}}} | INVALID_COMMAND"
      })
  void refusesWhatIsNoCommand(String body, String code) {
    var refusal = refusal(process(body));

    assertThat(refusal.at("/error/code").asText()).isEqualTo(code);
    assertThat(refusal.at("/error/message").asText()).isNotBlank();
    assertThat(refusal.path("id").asText()).isEqualTo("m-1:COMMAND_REJECTED");
    assertThat(refusal.path("client").asText()).isEqualTo("acme");
    assertThat(handled).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CANCEL_JOB", "cancel_activity", "GET_JOB_LIST", "GET_JOB_STATUS", "RETRY_JOB"})
  void refusesACommandThatHasNoHandlerYet(String type) {
    var refusal =
        refusal(
            process(
                """
                {"type": "%s", "jobId": "j", "data": {"activityId": "a", "workflow": {"domain": "d"}}}"""
                    .formatted(type)));

    assertThat(refusal.at("/error/code").asText()).isEqualTo("UNKNOWN_COMMAND");
    assertThat(refusal.path("jobId").asText()).isEqualTo("j");
    assertThat(refusal.path("command").asText()).isEqualToIgnoringCase(type);
  }

  @Test
  void refusesWhatWouldTakeTooMuchMemory() {
    var outcome =
        process(
            """
            {"type": "START_JOB", "jobId": "j", "data": {"workflow": {"name": "x", "version": "1"}}}""",
            request -> {
              throw new TooLargeException("the history of job j is long");
            });

    assertThat(refusal(outcome).at("/error/code").asText()).isEqualTo("TOO_LARGE");
    assertThat(refusal(outcome).at("/error/field").asText()).isEqualTo("jobId");
  }

  @Test
  void triesAgainWhatIsNotAvailableNow() {
    var outcome =
        process(
            "{\"type\":\"START_JOB\",\"jobId\":\"j\",\"data\":{\"workflow\":{\"name\":\"x\",\"version\":\"1\"}}}",
            request -> {
              throw new UnavailableException("SWF is down", null);
            });

    assertThat(outcome).isEqualTo(new Outcome.Retry("SWF is down", Duration.ofMinutes(15)));
  }

  @Test
  void survivesADefectOfAHandler() {
    var outcome =
        process(
            "{\"type\":\"START_JOB\",\"jobId\":\"j\",\"data\":{\"workflow\":{\"name\":\"x\",\"version\":\"1\"}}}",
            request -> {
              throw new IllegalStateException("a bug");
            });

    assertThat(outcome).isEqualTo(Outcome.Retry.because("internal error: a bug"));
  }
}
