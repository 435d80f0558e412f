package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.swf.model.EventType;

/** The whole worker, within this process, on a local SWF and SQS. */
@Timeout(60)
class WorkerTest {
  private static LocalSwf local;

  @TempDir private Path folder;
  private Worker worker;
  private CompletableFuture<Integer> exitCode;

  @BeforeAll
  static void start() {
    local = new LocalSwf();
  }

  @AfterAll
  static void stop() {
    local.close();
  }

  @AfterEach
  void stopWorker() throws Exception {
    worker.requestStop();
    assertThat(exitCode.get(20, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void registersTheTypeRunsTheTaskAndTellsTheClient() throws Exception {
    local.registerDomain("whole");
    run("whole", "Echo");
    var input =
        "{\"client\":{\"name\":\"acme\",\"jobId\":\"7\",\"queues\":{\"output\":\"%s\"}},\"a\":1}"
            .formatted(local.stack.queueUrl("out"));

    local.schedule("whole", "Echo", input);

    var completed = local.awaitEvent("whole", EventType.ACTIVITY_TASK_COMPLETED);
    assertThat(completed.activityTaskCompletedEventAttributes().result()).isEqualTo(input);
    var types = new ArrayList<String>();
    for (var message : local.messages(2)) {
      types.add(new ObjectMapper().readTree(message).path("type").asText());
    }
    assertThat(types).containsExactly("ACTIVITY_STARTED", "ACTIVITY_COMPLETED");
    var registered =
        local.swf.describeActivityType(
            it -> it.domain("whole").activityType(type -> type.name("Echo").version("v1")));
    assertThat(registered.configuration().defaultTaskHeartbeatTimeout()).isEqualTo("1");
  }

  @Test
  void failsTheTaskOfAnActivityThatThrowsAndGoesOn() throws Exception {
    local.registerDomain("failing");
    run("failing", "Returns");
    local.schedule("failing", "Returns", "memory");

    var failed = local.awaitEvent("failing", EventType.ACTIVITY_TASK_FAILED);

    assertThat(failed.activityTaskFailedEventAttributes().reason()).isEqualTo("OutOfMemoryError");
    local.swf.terminateWorkflowExecution(it -> it.domain("failing").workflowId("job"));
    assertThat(exitCode).isNotDone();
  }

  @Test
  void learnsOfACancelRequestFromItsHeartbeats() throws Exception {
    local.registerDomain("canceled");
    run("canceled", "Patient");
    local.schedule("canceled", "Patient", null);

    local.cancelActivity("canceled");

    var canceled = local.awaitEvent("canceled", EventType.ACTIVITY_TASK_CANCELED);
    assertThat(canceled.activityTaskCanceledEventAttributes().details())
        .isEqualTo("a quarter was done");
  }

  @Test
  void answersATaskThatItCannotFinishWhenItIsStopped() throws Exception {
    local.registerDomain("stopped");
    run("stopped", "Patient");
    local.schedule("stopped", "Patient", null);
    local.awaitStarted("stopped");

    worker.requestStop();

    var failed = local.awaitEvent("stopped", EventType.ACTIVITY_TASK_FAILED);
    assertThat(failed.activityTaskFailedEventAttributes().reason()).isEqualTo("WORKER_STOPPED");
  }

  private void run(String domain, String activity) throws IOException {
    PluginJars.demo(folder);
    var text =
        """
        domain: %s
        grace: 1s
        work_directory: work
        aws: {endpoints: {swf: "%s", sqs: "%s"}}
        activities:
        - {name: %s, version: v1, file: demo.jar, class: demo.%s, defaultTaskHeartbeatTimeout: 1}
        """;
    var file = folder.resolve("worker.yml");
    var endpoints = local.config.endpoints();
    var swf = endpoints.swf().orElseThrow();
    var sqs = endpoints.sqs().orElseThrow();
    Files.writeString(file, text.formatted(domain, swf, sqs, activity, activity));
    var settings = Settings.load(Optional.of(file), Overrides.of(variable -> null));
    worker = new Worker(WorkerConfig.read(settings));
    exitCode = CompletableFuture.supplyAsync(worker::run);
  }
}
