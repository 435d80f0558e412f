package io.cloudprocessingengine.common.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudprocessingengine.common.command.CommandError.Code;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandParserTest {
  private static final CommandParser PARSER = new CommandParser();

  /** As the first client SDK sent it. */
  private static final String START =
      """
      {"time": 1440508427.1234, "type": "start_job", "jobId": "job-1", "data": {
        "workflow": {"name": "Transcode", "version": "1.10", "domain": "media",
          "taskList": "Transcode-1.10", "executionStartToCloseTimeout": 3600},
        "client": {"name": "acme", "queues": {"input": "in", "output": "out"}},
        "input_assets": [{"file": "a.mp4"}], "extra": null}}
      """;

  @Test
  void readsACommandAsTheOldClientSentIt() {
    var command = PARSER.parse(START);

    assertThat(command.type()).isEqualTo(CommandType.START_JOB);
    assertThat(command.jobId()).isEqualTo("job-1");
    var workflow = command.workflow();
    assertThat(workflow.name()).isEqualTo("Transcode");
    assertThat(workflow.version()).isEqualTo("1.10");
    assertThat(workflow.domain()).contains("media");
    assertThat(workflow.run().taskList()).contains("Transcode-1.10");
    assertThat(workflow.run().executionStartToCloseTimeout()).contains("3600");
    assertThat(workflow.run().taskStartToCloseTimeout()).isEmpty();
  }

  @Test
  void keepsUnknownMembersOfTheData() {
    var data = PARSER.parse(START).data();

    assertThat(data.at("/input_assets/0/file").asText()).isEqualTo("a.mp4");
    assertThat(data.has("extra")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
                                                        | INVALID_JSON    |
          {"type": "START_JOB"                          | INVALID_JSON    |
          [1]                                           | INVALID_JSON    |
          "text"                                        | INVALID_JSON    |
          {"type": 1, "type": 2}                        | INVALID_JSON    |
          {} {}                                         | INVALID_JSON    |
          {"size": 1e12345678901234567890}              | INVALID_JSON    |
          {}                                            | INVALID_COMMAND | type
          {"type": 7}                                   | INVALID_COMMAND | type
          {"type": "DANCE"}                             | UNKNOWN_COMMAND | type
          {"type": "start_job"}                         | INVALID_COMMAND | jobId
          {"type": "start_job", "jobId": "", "data": {"workflow": {"name": "a", "version": "1"}}} | INVALID_COMMAND | jobId
          {"type": "start_job", "jobId": 5, "data": {"workflow": {"name": "a", "version": "1"}}} | INVALID_COMMAND | jobId
          {"type": "start_job", "jobId": "j"}           | INVALID_COMMAND | data
          {"type": "start_job", "jobId": "j", "data": []} | INVALID_COMMAND | data
          {"type": "start_job", "jobId": "j", "data": {}} | INVALID_COMMAND | data.workflow
          {"type": "start_job", "jobId": "j", "data": {"workflow": {"version": "1"}}} | INVALID_COMMAND | data.workflow.name
          {"type": "start_job", "jobId": "j", "data": {"workflow": {"name": "a", "version": 1}}} | INVALID_COMMAND | data.workflow.version
          {"type": "start_job", "jobId": "j", "data": {"workflow": {"name": "a", "version": "1", "executionStartToCloseTimeout": "soon"}}} | INVALID_COMMAND | data.workflow.executionStartToCloseTimeout
          {"type": "start_job", "jobId": "j", "data": {"workflow": {"name": "a", "version": "1", "childPolicy": "KEEP"}}} | INVALID_COMMAND | data.workflow.childPolicy
          {"type": "start_job", "jobId": "j", "data": {"workflow": {"name": "a", "version": "1", "executionStartToCloseTimeout": 1e999999999}}} | INVALID_COMMAND | data.workflow.executionStartToCloseTimeout
          {"type": "start_job", "jobId": "j", "data": {"workflow": {"name": "a", "version": "1", "executionStartToCloseTimeout": 31536001}}} | INVALID_COMMAND | data.workflow.executionStartToCloseTimeout
          {"type": "start_job", "jobId": "j", "data": {"workflow": {"name": "a", "version": "1", "executionStartToCloseTimeout": 0}}} | INVALID_COMMAND | data.workflow.executionStartToCloseTimeout
          {"type": "start_job", "jobId": "j", "data": {"workflow": {"name": "a", "version": "1", "taskStartToCloseTimeout": -1}}} | INVALID_COMMAND | data.workflow.taskStartToCloseTimeout
          {"type": "start_job", "jobId": null, "data": {"workflow": {"name": "a", "version": "1"}}} | INVALID_COMMAND | jobId
          {"type": "start_job", "jobId": "j", "data": null} | INVALID_COMMAND | data
          {"type": "start_job", "time": "now", "jobId": "j", "data": {"workflow": {"name": "a", "version": "1"}}} | INVALID_COMMAND | time
          {"type": "cancel_job", "jobId": "j"}          | INVALID_COMMAND | data
          {"type": "cancel_job", "jobId": "j", "data": {"reason": 7}} | INVALID_COMMAND | data.reason
          {"type": "cancel_job", "jobId": "j", "data": {"workflow": []}} | INVALID_COMMAND | data.workflow
          {"type": "cancel_activity", "jobId": "j", "data": {}} | INVALID_COMMAND | data.activityId
          {"type": "signal_job", "jobId": "j", "data": {"input": 1}} | INVALID_COMMAND | data.signal
          {"type": "signal_job", "jobId": "j", "data": {"signal": ""}} | INVALID_COMMAND | data.signal
          {"type": "get_job_status", "data": {}}        | INVALID_COMMAND | jobId
          {"type": "get_activity_status", "jobId": "j", "data": {"activityId": null}} | INVALID_COMMAND | data.activityId
          {"type": "get_job_list", "data": {"status": "sleeping"}} | INVALID_COMMAND | data.status
          {"type": "get_job_list", "data": {"pageSize": 1001}} | INVALID_COMMAND | data.pageSize
          {"type": "get_job_list", "data": {"from": "monday"}} | INVALID_COMMAND | data.from
          {"type": "get_job_list", "data": {"to": 1e999999999}} | INVALID_COMMAND | data.to
          {"type": "get_job_list", "data": {"status": 1e999999999}} | INVALID_COMMAND | data.status
          {"type": "get_job_list", "data": {"from": 1e-999999999}} | INVALID_COMMAND | data.from
          {"type": "signal_job", "jobId": "j", "data": {"signal": "s", "input": {"a": [1, -1E-999999999]}}} | INVALID_COMMAND | data.input.a
          {"type": "start_job", "jobId": "j", "data": {"workflow": {"name": "a", "version": "1", "priority": 1e999999999}}} | INVALID_COMMAND | data.workflow.priority
          {"type": "start_job", "jobId": "j", "data": {"size": 1e999999999, "workflow": {"name": "a", "version": "1"}}} | INVALID_COMMAND | data.size
          """)
  void refusesABadCommandAndNamesTheMember(String body, Code code, String field) {
    var failure = catchThrowableOfType(CommandException.class, () -> PARSER.parse(text(body)));

    assertThat(failure.error().code()).isEqualTo(code);
    assertThat(failure.error().field()).isEqualTo(Optional.ofNullable(field));
  }

  @Test
  void saysWhereJsonBreaksWithoutWordsForProgrammers() {
    var refusal =
        catchThrowableOfType(
            CommandException.class, () -> new CommandParser().parse("{\n  \"type\": \"A\","));

    assertThat(refusal.error().message())
        .startsWith("not valid JSON: Unexpected end-of-input")
        .contains("(line 2, column")
        .doesNotContain("Source");
  }

  @Test
  void saysThatAMessageBeginsWithAByteOrderMark() {
    var failure =
        catchThrowableOfType(CommandException.class, () -> PARSER.parse("\uFEFF" + START));

    assertThat(failure.error().code()).isEqualTo(Code.INVALID_JSON);
    assertThat(failure.error().message()).endsWith("it begins with a byte order mark");
  }

  @Test
  void aListOfJobsNeedsNoJob() {
    var command = PARSER.parse("{\"type\": \"get_job_list\", \"jobId\": null, \"data\": {}}");

    assertThat(command.jobId()).isEmpty();
  }

  @Test
  void aDomainNeedNotBeNamed() {
    var command = PARSER.parse("{\"type\": \"cancel_job\", \"jobId\": \"j\", \"data\": {}}");

    assertThat(command.workflow().domain()).isEmpty();
  }

  @Test
  void saysWhichCommandItRefuses() {
    var body = "{\"type\": \"cancel_job\", \"jobId\": \"j-7\", \"data\": 1}";

    var failure = catchThrowableOfType(CommandException.class, () -> PARSER.parse(body));

    assertThat(failure.named().type()).contains("cancel_job");
    assertThat(failure.named().jobId()).contains("j-7");
  }

  @Test
  void survivesDeepNesting() {
    var deep = "[".repeat(500_000);

    var failure = catchThrowableOfType(CommandException.class, () -> PARSER.parse(deep));

    assertThat(failure.error().code()).isEqualTo(Code.INVALID_JSON);
  }

  private static String text(String body) {
    return body == null ? "" : body;
  }
}
