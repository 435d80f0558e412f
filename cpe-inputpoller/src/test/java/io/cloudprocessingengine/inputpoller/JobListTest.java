package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which jobs a client sees, and which it does not. */
class JobListTest {
  private static JobDesks desks;

  private final JobDesk desk = desks.next();

  @BeforeAll
  static void startPoller() {
    desks = JobDesks.open();
  }

  @AfterAll
  static void stopPoller() {
    desks.close();
  }

  @Test
  void knowsNoJobButTheClientsOwn() {
    var other = desks.next();
    desk.start("j");
    var commands = List.of("GET_JOB_STATUS", "CANCEL_JOB", "GET_ACTIVITY_LIST", "RETRY_JOB");
    // A question that may have come too early is asked again for three seconds: all at once.
    commands.forEach(it -> other.send(it, "j", "{}"));
    desk.send("GET_JOB_STATUS", "j", "{\"workflow\": {\"domain\": \"nowhere\"}}");

    commands.forEach(it -> JobDesk.assertRefused(other.answer(), "UNKNOWN_JOB", "jobId"));
    JobDesk.assertRefused(desk.answer(), "UNKNOWN_JOB", "jobId");
    var list = JobDesk.data(other.ask("GET_JOB_LIST", "", "{}"), "JOB_LIST");
    assertThat(list.get("jobs")).isEmpty();
  }

  @Test
  void listsJobsNewestFirstAPageAtATime() {
    for (var job : new String[] {"a", "b", "c/d", "e"}) {
      desk.start(job);
    }
    desks.bench().terminate(desk.workflowId("b"));

    var first = JobDesk.data(desk.ask("GET_JOB_LIST", "", "{\"pageSize\": 3}"), "JOB_LIST");
    assertThat(first.get("jobs").findValuesAsText("jobId")).containsExactly("e", "c/d", "b");
    assertThat(first.at("/jobs/2/status").asText()).isEqualTo("terminated");
    var next = "{\"pageSize\": 3, \"page\": %s}".formatted(first.get("page"));
    var second = JobDesk.data(desk.ask("GET_JOB_LIST", "", next), "JOB_LIST");
    assertThat(second.get("jobs").findValuesAsText("jobId")).containsExactly("a");
    assertThat(second.has("page")).isFalse();

    var closed =
        JobDesk.data(desk.ask("GET_JOB_LIST", "", "{\"status\": \"terminated\"}"), "JOB_LIST");
    assertThat(closed.get("jobs").findValuesAsText("jobId")).containsExactly("b");
    var none = JobDesk.data(desk.ask("GET_JOB_LIST", "", "{\"name\": \"Other\"}"), "JOB_LIST");
    assertThat(none.get("jobs")).isEmpty();
    var bad = desk.ask("GET_JOB_LIST", "", "{\"page\": \"forged\"}");
    JobDesk.assertRefused(bad, "INVALID_COMMAND", "data.page");
  }
}
