package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;

/** A client, and the decider of its jobs, by hand. */
record JobDesk(Bench bench, ClientAccount client, HandDecider decider) {
  static final String PLAN =
      """
      {"steps": ["Probe", {"name": "Encode", "kind": "activity"},
        {"name": "Pause", "kind": "wait"}, {"name": "Tell", "kind": "activity"}]}\
      """;

  /** Sends a command and does not wait for its answer; returns the id of its message. */
  String send(String type, String jobId, String data) {
    var command = "{\"type\": \"%s\", \"jobId\": \"%s\", \"data\": %s}";
    return bench.send(client.queues().input(), command.formatted(type, jobId, data));
  }

  JsonNode answer() {
    return bench.take(client.queues().output().orElseThrow(), 1).get(0);
  }

  JsonNode ask(String type, String jobId, String data) {
    send(type, jobId, data);
    return answer();
  }

  /** Returns the run's id. */
  String start(String jobId) {
    return start(jobId, "");
  }

  String start(String jobId, String more) {
    var data = "{\"workflow\": {\"name\": \"Film\", \"version\": \"1\"}, \"file\": \"a.mp4\"%s}";
    return ask("START_JOB", jobId, data.formatted(more)).path("runId").asText();
  }

  /** The id of a job in SWF. */
  String workflowId(String jobId) {
    return client.name() + "." + jobId;
  }

  static JsonNode data(JsonNode answer, String type) {
    assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo(type);
    return answer.get("data");
  }

  static void assertRefused(JsonNode answer, String code, String field) {
    assertThat(answer.at("/error/code").asText()).as(answer.toString()).isEqualTo(code);
    assertThat(answer.at("/error/field").asText()).isEqualTo(field);
  }
}
