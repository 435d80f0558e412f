package io.cloudprocessingengine.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cloudprocessingengine.client.JobMessage;
import io.cloudprocessingengine.common.message.JsonText;
import org.junit.jupiter.api.Test;

class MessageLineTest {
  static JobMessage message(String type, String members) {
    var json = "{\"type\": \"%s\", \"jobId\": \"j\"%s}".formatted(type, members);
    return new JobMessage("id", JsonText.parse(json).orElseThrow());
  }

  static JobMessage activity(String type, String members) {
    var activity = "\"activityId\": \"Cut\", \"activityType\": {\"name\": \"CutFilm\"}" + members;
    return message(type, ", \"data\": {\"activity\": {" + activity + "}}");
  }

  private static String line(JobMessage message) {
    return MessageLine.of(message).toString();
  }

  @Test
  void showsProgressInWholePerCent() {
    assertThat(line(activity("ACTIVITY_PROGRESS", ", \"result\": {\"progress\": 41.7}")))
        .isEqualTo("j Cut/CutFilm PROGRESS 42 %");
  }

  @Test
  void showsWhatIsStartedAndCompleted() {
    assertThat(line(message("WORKFLOW_SCHEDULED", type("Film", "1.0"))))
        .isEqualTo("j SCHEDULED Film 1.0");
    assertThat(line(activity("ACTIVITY_STARTED", ""))).isEqualTo("j Cut/CutFilm STARTED");
    assertThat(line(message("WORKFLOW_COMPLETED", ", \"data\": {\"result\": {\"a\": 1}}")))
        .isEqualTo("j COMPLETED {\"a\":1}");
  }

  @Test
  void showsTheFirstLeavesOfALongResult() {
    var path = "/".repeat(50);
    var result =
        """
        {"Cut": {"path": "%s", "size": 7, "parts": [1, 2]}, "Join": {"note": "%s", "none": null},
         "Last": {"x": 1, "y": 2, "z": 3}}"""
            .formatted(path, path);

    assertThat(line(message("WORKFLOW_COMPLETED", ", \"data\": {\"result\": " + result + "}")))
        .isEqualTo(
            "j COMPLETED Cut.path=%s.. Cut.size=7 Cut.parts.size=2 (5 more)"
                .formatted("/".repeat(38)));
  }

  @Test
  void showsTheCausesOfAStackTraceAndWhereEachWasThrown() {
    var trace =
        "demo.Torn: film\\n\\tat demo.Cut.run(Cut.java:7)\\n\\tat demo.Main.main(Main.java:9)"
            + "\\nCaused by: java.io.IOException: disk\\n\\tat demo.Disk.read(Disk.java:1)"
            + "\\n\\tat demo.Cut.run(Cut.java:5)\\n\\t... 1 more\\n";
    var data =
        ", \"data\": {\"reason\": \"Torn\", \"step\": \"Cut\", \"details\": \"%s\"}"
            .formatted(trace);

    assertThat(line(message("WORKFLOW_FAILED", data)))
        .startsWith("j FAILED Torn: demo.Torn: film |  at demo.Cut.run(Cut.java:7) | Caused by:")
        .contains("IOException: disk |  at demo.Disk.read(Disk.java:1)")
        .doesNotContain("Main.java", "1 more");
  }

  @Test
  void namesAFailedStepOnce() {
    var data = ", \"data\": {\"reason\": \"Cut: TORN\", \"details\": \"d\", \"step\": \"Cut\"}";
    assertThat(line(message("WORKFLOW_FAILED", data))).isEqualTo("j FAILED TORN: d (step Cut)");
  }

  private static String type(String name, String version) {
    return ", \"workflowType\": {\"name\": \"%s\", \"version\": \"%s\"}".formatted(name, version);
  }

  @Test
  void showsReasons() {
    var result = ", \"result\": {\"reason\": \"TORN\", \"details\": \"at 1:02\"}";
    assertThat(line(activity("ACTIVITY_FAILED", result)))
        .isEqualTo("j Cut/CutFilm FAILED TORN: at 1:02");
    assertThat(line(activity("ACTIVITY_TIMEOUT", ", \"timeoutType\": \"HEARTBEAT\"")))
        .isEqualTo("j Cut/CutFilm TIMEOUT HEARTBEAT");
    var retry = ", \"attempt\": 2, \"delay\": 30, \"reason\": \"TORN\"";
    assertThat(line(activity("ACTIVITY_RETRYING", retry)))
        .isEqualTo("j Cut/CutFilm RETRYING attempt 2 in 30 s, TORN");
    var error = ", \"error\": {\"code\": \"CONFLICT\", \"message\": \"is there\"}";
    assertThat(line(message("COMMAND_REJECTED", error))).isEqualTo("j REJECTED CONFLICT: is there");
    assertThat(line(message("STEP_SKIPPED", ", \"data\": {\"step\": \"Cut\"}")))
        .isEqualTo("j Cut SKIPPED");
  }

  @Test
  void showsAStatusAsAnEndToThoseAloneWhoWaitForIt() {
    var status = message("JOB_STATUS", ", \"data\": {\"status\": \"completed\", \"result\": 7}");
    assertThat(line(status)).isEqualTo("j COMPLETED 7");
    assertThat(MessageLine.unawaited(status)).hasToString("j STATUS completed 7");
    assertThat(MessageLine.unawaited(message("WORKFLOW_FAILED", ""))).hasToString("j FAILED");
  }

  @Test
  void saysAReasonOnceThatIsTheState() {
    assertThat(line(message("WORKFLOW_TERMINATED", ", \"data\": {\"reason\": \"TERMINATED\"}")))
        .isEqualTo("j TERMINATED");
    var failure = "\"failure\": {\"reason\": \"CANCELED\", \"details\": \"no more use\"}";
    assertThat(
            line(message("JOB_STATUS", ", \"data\": {\"status\": \"canceled\", " + failure + "}")))
        .isEqualTo("j CANCELED no more use");
  }

  @Test
  void showsTypesThatItDoesNotKnow() {
    assertThat(line(message("MOON_LANDED", ""))).isEqualTo("j MOON_LANDED");
  }

  @Test
  void showsWhatIsNoMessageOfCpeAsItCame() {
    assertThat(line(new JobMessage("id", TextNode.valueOf("hello\n there"))))
        .isEqualTo("hello |  there");
    assertThat(line(new JobMessage("id", JsonText.parse("{\"jobId\": \"j\"}").orElseThrow())))
        .isEqualTo("j {\"jobId\":\"j\"}");
  }

  @Test
  void neverSendsControlCharactersToATerminal() {
    var data = ", \"data\": {\"reason\": \"a\\u001b[2Jb\\nc\", \"details\": \"d\"}";
    assertThat(line(message("WORKFLOW_FAILED", data))).isEqualTo("j FAILED a [2Jb | c: d");
  }

  @Test
  void cutsVeryLongTexts() {
    var data = ", \"data\": {\"result\": \"" + "x".repeat(5_000) + "\"}";
    assertThat(line(message("WORKFLOW_COMPLETED", data))).hasSizeLessThan(120).endsWith("..");
    var reason = data.replace("result", "reason");
    assertThat(line(message("WORKFLOW_FAILED", reason))).hasSizeLessThan(1_100).endsWith("...");
  }
}
