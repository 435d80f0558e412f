package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A job of each kind of step, with a map and its retries, through real processes. */
class EveryKindIT {
  private static final Path FILES = Repository.file("tests/src/test/resources/every-kind");
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String APPROVAL =
      """
      {"type": "SIGNAL_JOB", "jobId": "kinds",
       "data": {"workflow": {"domain": "CPE"}, "signal": "approved", "input": {"by": "Ann"}}}
      """;

  private final Stack stack = Stack.withoutLocal(0, 0);

  @AfterEach
  void close() {
    stack.close();
  }

  @Test
  void aJobOfEachKindOfStepEndsWithTheirOutputs() throws Exception {
    stack.startLocal(0, 0, "--lambda", "tell=cat");
    var decider = startDaemons();
    var start = stack.cpe("start", "--job-id", "kinds", FILES.resolve("start.json"));
    assertThat(start.awaitExit(LONG)).as(stack.output()).isZero();
    decider.awaitLine(line -> line.contains("Job of EveryKind"));
    send(APPROVAL);

    var watch = stack.cpe("watch", "--json", "--timeout", "90s", "kinds");

    assertThat(watch.awaitExit(LONG)).as(stack.output()).isZero();
    assertThat(watch.output().replace(" ", ""))
        .contains("ACTIVITY_RETRYING")
        .contains("\"count\":3")
        .contains("\"each\":[{\"item\":\"a\",\"attempt\":2},{\"__error__\":{\"reason\":\"BROKEN\"")
        .contains("\"attempts\":1}},{\"item\":\"c\",\"attempt\":2}]")
        .contains("\"told\":{\"child\":{\"first\":\"a\"}}")
        .contains("\"single\":\"Ann\"");
    assertThat(decider.output()).contains("Child: child ", "Tell: function tell");
  }

  private JavaProcess startDaemons() {
    stack.start("inputpoller", "cpe-inputpoller", "inputpoller.yaml");
    var worker = FILES.resolve("worker.yaml");
    stack.keep(
        "worker",
        JavaProcess.ofModule(
            "cpe-activitypoller", stack.environment(), "-c", worker, "-A", "Flaky", "-V", "v1"));
    return stack.start(
        "decider",
        "cpe-decider",
        "decider.yaml",
        "--plan",
        FILES.resolve("plans").toString(),
        "--lambda-role",
        "arn:aws:iam::123456789012:role/functions");
  }

  /** Sends a command as any program can that speaks HTTP. */
  private void send(String command) throws Exception {
    var form =
        "Action=SendMessage&MessageBody=" + URLEncoder.encode(command, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(stack.environment().get("INPUT_QUEUE")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
