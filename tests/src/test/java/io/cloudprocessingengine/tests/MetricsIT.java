package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What real daemons export while they run a job, beside the table in the guide for operators. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class MetricsIT {
  private static final Pattern ROW = Pattern.compile("\\| `(cpe_\\w+)` \\| ([DIW ]+) \\|.*");
  private static final Pattern USED = Pattern.compile("cpe_\\w+");
  private static final Pattern LINE =
      Pattern.compile("[a-z0-9_]+(\\{([a-z]+=\"[^\"]*\",?)+})? -?([0-9.E+-]+|NaN|\\+Inf)");
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @TempDir private Path folder;

  @Test
  void daemonsExportWhatTheGuideSaysAndTraceAJob() throws Exception {
    try (var stack = Stack.withLocal()) {
      var decider = start(stack, "decider", "cpe-decider", "decider.yaml");
      var input = start(stack, "inputpoller", "cpe-inputpoller", "inputpoller.yaml");
      var worker = startWorker(stack, "ValidateAsset");
      var transcoder = startWorker(stack, "TranscodeAsset");
      var operators = new LinkedHashMap<String, Operator>();
      operators.put("D", Operator.of(decider));
      operators.put("I", Operator.of(input));
      operators.put("W", Operator.of(worker));

      var client = run(stack);
      assertThat(client.awaitExit(JavaProcess.LONG)).as(stack.output()).isZero();
      var messages = client.lines().stream().filter(line -> line.contains("\"type\":")).toList();
      assertThat(messages)
          .hasSizeGreaterThan(5)
          .allMatch(line -> line.contains("\"traceparent\":\"" + TRACE + "\""));
      operators.forEach(this::exportsWhatTheGuideSays);
      var decisions = operators.get("D").get("/metrics").body();
      assertThat(decisions).contains("cpe_decisions_total{kind=\"ScheduleActivityTask\"} 2.0");
      for (var daemon : Set.of(decider, worker, transcoder)) {
        assertThat(daemon.output())
            .containsPattern(
                "\"jobId\":\"job-1\".*\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"|"
                    + "\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\".*\"jobId\":\"job-1\"")
            .containsPattern("\"step\":\"(Validate|Transcode)\"")
            .doesNotContain("already registered");
      }
    }
  }

  @Test
  void aLevelIsChangedWhileTheDaemonRuns() {
    try (var stack = Stack.withLocal()) {
      var daemon = start(stack, "decider", "cpe-decider", "decider.yaml");
      var operator = Operator.of(daemon).awaitReady();

      assertThat(operator.send("PUT", "/log-level", "loud").statusCode()).isEqualTo(400);
      assertThat(operator.send("PUT", "/log-level", "software.amazon.awssdk=debug").body())
          .contains("\"software.amazon.awssdk\":\"DEBUG\"");

      daemon.awaitLine(line -> line.contains("Level of software.amazon.awssdk is DEBUG now"));
    }
  }

  @Test
  void theDashboardAndTheAlertsUseWhatIsExportedAndEveryAlertIsExplained() throws IOException {
    var documented = Stream.of("D", "I", "W").map(MetricsIT::documented).flatMap(Set::stream);
    var names = documented.collect(Collectors.toSet());
    var dashboard = Files.readString(Repository.file("docs/operations/grafana-dashboard.json"));
    var alerts = Files.readString(Repository.file("docs/operations/alerts.yaml"));
    assertThat(new ObjectMapper().readTree(dashboard).path("panels")).isNotEmpty();

    for (var text : List.of(dashboard, alerts)) {
      USED.matcher(text)
          .results()
          .map(it -> it.group().replaceFirst("_(bucket|count|sum|max)$", ""))
          .forEach(used -> assertThat(names).contains(used));
    }
    var headings = Document.read("docs/operations.md").text();
    Pattern.compile("alert: (\\w+)")
        .matcher(alerts)
        .results()
        .forEach(alert -> assertThat(headings).contains("\n### " + alert.group(1) + "\n"));
  }

  @Test
  void expressionsAskForLabelsAndBucketsThatTheirMetricsHave() throws IOException {
    var json = new ObjectMapper();
    var dashboard = Repository.file("docs/operations/grafana-dashboard.json").toFile();
    var alerts = Files.readString(Repository.file("docs/operations/alerts.yaml"));
    var expressions = new ArrayList<>(json.readTree(dashboard).findValuesAsText("expr"));
    expressions.addAll(json.valueToTree(new Yaml().load(alerts)).findValuesAsText("expr"));
    assertThat(expressions).hasSizeGreaterThan(20);
    expressions.forEach(MetricTable.read()::assertKnows);
  }

  @Test
  void theJobsOfTheGuideAreNamedAsTheRulesKnowThem() throws IOException {
    var json = new ObjectMapper();
    var guide = new Yaml().load(Document.read("docs/operations.md").blocks("yaml").get(0).text());
    var alerts = Files.readString(Repository.file("docs/operations/alerts.yaml"));

    assertThat(alerts).contains("up{job=~\"cpe-.*\"}");
    assertThat(json.valueToTree(guide).findValuesAsText("job_name"))
        .hasSize(3)
        .allMatch(job -> job.startsWith("cpe-"));
  }

  private static void tellsPollsApartAsReadinessDoes(Operator operator) {
    var polls = new ArrayList<String>();
    try {
      var ready = new ObjectMapper().readTree(operator.get("/health/ready").body());
      ready.path("polls").fieldNames().forEachRemaining(polls::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(polls).isNotEmpty();
    assertThat(operator.get("/metrics").body())
        .contains(polls.stream().map(poll -> ",of=\"" + poll + "\",").toList());
  }

  private void exportsWhatTheGuideSays(String kind, Operator operator) {
    var exported = operator.get("/metrics");
    MetricTable.read().assertLabels(exported.body());
    tellsPollsApartAsReadinessDoes(operator);
    assertThat(exported.headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("text/plain; version=0.0.4"));
    assertThat(exported.body().lines().filter(line -> !line.startsWith("#")))
        .allMatch(line -> LINE.matcher(line).matches());
    // Messages go out in the background.
    Awaitility.await()
        .atMost(JavaProcess.LONG)
        .untilAsserted(
            () ->
                assertThat(families(operator.get("/metrics").body()))
                    .as(kind)
                    .isEqualTo(documented(kind)));
  }

  private static Set<String> families(String exported) {
    return exported
        .lines()
        .filter(line -> line.startsWith("# TYPE cpe_"))
        .map(line -> line.split(" ", 4)[2].replaceFirst("_max$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> documented(String kind) {
    return Document.read("docs/operations.md")
        .text()
        .lines()
        .map(ROW::matcher)
        .filter(row -> row.matches() && row.group(2).contains(kind))
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JavaProcess run(Stack stack) {
    return stack.cpe(
        "start",
        "--watch",
        "--timeout",
        "90s",
        "--job-id",
        "job-1",
        "--set",
        "data.traceparent=" + TRACE,
        "--set",
        "data.path=" + Repository.file("examples/media/sample.jpg"),
        "--set",
        "data.output=" + folder.resolve("result.jpg"),
        "--json",
        "examples/input/start-transcode.json");
  }

  private static JavaProcess startWorker(Stack stack, String activity) {
    return start(
        stack, activity, "cpe-activitypoller", "activitypoller.yaml", "-A", activity, "-V", "v2");
  }

  private static JavaProcess start(
      Stack stack, String name, String module, String config, String... more) {
    var args =
        Stream.concat(Stream.of("--http-port", "0", "--log-format", "json"), Stream.of(more));
    return stack.start(name, module, config, args.toArray(String[]::new));
  }
}
