package io.cloudprocessingengine.client.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandParser;
import io.cloudprocessingengine.common.status.JobState;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildersTest {
  private static final Instant TIME = Instant.ofEpochMilli(1_400_000_000_250L);

  static Stream<Command> commands() {
    return Stream.of(
        StartJob.of("Film", "1.0").tag("a").tag("b").in("CPE").taskList("t").build(),
        GetJobStatus.of("j").in("CPE").build(),
        GetJobList.all().in("CPE").state(JobState.TIMED_OUT).name("Film").build(),
        GetJobList.all().tag("a").from(TIME).to(TIME).pageSize(7).page("next").build(),
        GetActivityList.of("j").in("CPE").build(),
        GetActivityStatus.of("j", "Cut[3]#2").in("CPE").build(),
        CancelJob.of("j").in("CPE").reason("too late").build(),
        CancelActivity.of("j", "Cut").in("CPE").build(),
        SignalJob.of("j", "approved").in("CPE").input("yes").build(),
        RetryJob.of("j").in("CPE").build());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void makeWhatTheSchemasAllow(Command command) {
    var json = JsonNodeFactory.instance.objectNode().put("type", command.type().name());
    json.put("jobId", command.jobId()).set("data", command.data());

    assertThat(new CommandParser().parse(json.toString())).isEqualTo(command);
  }

  @Test
  void writeMembersAsTheSchemasNameThem() {
    assertThat(data(GetJobList.all().state(JobState.TIMED_OUT).from(TIME).pageSize(7).build()))
        .isEqualTo("{\"status\":\"timed_out\",\"from\":1400000000.250,\"pageSize\":7}");
    assertThat(data(CancelActivity.of("j", "Cut").in("CPE").build()))
        .isEqualTo("{\"activityId\":\"Cut\",\"workflow\":{\"domain\":\"CPE\"}}");
    assertThat(data(SignalJob.of("j", "ok").input(JsonNodeFactory.instance.arrayNode()).build()))
        .isEqualTo("{\"signal\":\"ok\",\"input\":[]}");
    assertThat(data(StartJob.of("F", "1").tag("a").with("path", "x").build()))
        .isEqualTo(
            "{\"workflow\":{\"name\":\"F\",\"version\":\"1\",\"tags\":[\"a\"]},\"path\":\"x\"}");
  }

  @Test
  void refuseAnEmptyJobId() {
    assertThatThrownBy(() -> GetJobStatus.of("")).hasMessage("jobId must not be empty");
    assertThatThrownBy(() -> StartJob.of("Film", "1.0").jobId(""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String data(Command command) {
    return command.data().toString();
  }
}
