package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the samples of the guide to the local stack. Those for the AWS CLI and boto3 are run where
 * these are installed; what they say on the wire is checked everywhere, by the recordings in the
 * tests of cpe-local.
 */
class LocalGuideIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String SWF = "http://127.0.0.1:9380";
  private static final String SQS = "http://127.0.0.1:9324";

  /** Older ones don't look at the variables that name endpoints. */
  private static final String RECENT_CLI = "aws-cli/(1[.](29|[3-9][0-9])|2[.](1[3-9]|[2-9][0-9]))";

  private static final String RECENT_BOTO3 =
      "import boto3; assert [int(it) for it in boto3.__version__.split(\".\")[:2]] >= [1, 28]";

  private static final String BEFORE_PYTHON =
      """
      import boto3
      client = boto3.client("swf")
      client.register_workflow_type(
          domain="demo", name="hello", version="1", defaultTaskList={"name": "deciders"},
          defaultChildPolicy="TERMINATE", defaultTaskStartToCloseTimeout="60",
          defaultExecutionStartToCloseTimeout="3600")
      client.start_workflow_execution(
          domain="demo", workflowId="first", workflowType={"name": "hello", "version": "1"})
      """;
  private static final String AFTER_PYTHON =
      """
      count = swf.count_closed_workflow_executions(
          domain="demo", closeTimeFilter={"oldestDate": 0})["count"]
      assert count == 1, count
      """;

  private final Document guide = Document.read("docs/local.md");
  private final List<JavaProcess> processes = new ArrayList<>();
  private final Map<String, String> ports = new LinkedHashMap<>();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    processes.forEach(JavaProcess::close);
  }

  @Test
  void theFirstCommandServesAndIsEmptiedByTheLast() throws Exception {
    startLocal(commands("java -jar").get(0));
    assumeTrue(isThere("curl"), "no curl here");

    run(commands("curl").get(0).replace("curl", "curl --silent --show-error --fail"));
  }

  @Test
  void theOptionsOfTheGuideAreTaken() throws Exception {
    var options = blocks("shell");
    assertThat(options).singleElement().asString().startsWith("--faults ");

    startLocal(commands("java -jar").get(0) + " " + options.get(0).strip());
  }

  @Test
  void theCommandsOfTheAwsCliWork() throws Exception {
    assumeTrue(isThere("aws --version | grep -E '" + RECENT_CLI + "'"), "no recent AWS CLI here");
    startLocal(commands("java -jar").get(0));
    var script = String.join("\n", commands("export")) + "\n";

    var output = run(script + "set -e\n" + String.join("\n", commands("aws swf")));

    assertThat(output).contains("\"runId\"", "\"taskToken\"", "\"WorkflowExecutionStarted\"");
  }

  @Test
  void theScriptInPythonWorks() throws Exception {
    assumeTrue(isThere("python3 -c '" + RECENT_BOTO3 + "'"), "no recent boto3 here");
    startLocal(commands("java -jar").get(0));
    var script =
        Files.writeString(
            folder.resolve("decider.py"), BEFORE_PYTHON + blocks("python").get(0) + AFTER_PYTHON);

    run(String.join("\n", commands("export")) + "\npython3 " + script);
  }

  @Test
  void theSamplesInJavaCompile() throws Exception {
    var samples = blocks("java");
    assertThat(samples).hasSize(3);
    var source = new JavaSamples(samples).writeTo(folder);

    run(
        "javac -proc:none -d '%s' -cp '%s' %s"
            .formatted(folder, System.getProperty("java.class.path"), source));
  }

  private void startLocal(String command) {
    var local = start("exec " + command + " --swf-port 0 --sqs-port 0");
    var ready = local.awaitLine(line -> line.startsWith("ready swf="));
    ports.put(SWF, ready.replaceAll("ready swf=(\\S+) .*", "$1"));
    ports.put(SQS, ready.replaceAll(".* sqs=(\\S+)", "$1"));
  }

  private String run(String command) throws Exception {
    var process = start(command);
    assertThat(process.awaitExit(LONG)).as(process.output()).isZero();
    return process.output();
  }

  private JavaProcess start(String command) {
    var text = command;
    for (var port : ports.entrySet()) {
      text = text.replace(port.getKey(), port.getValue());
    }
    var process = JavaProcess.start(List.of("bash", "-c", text), Map.of(), Repository.ROOT);
    processes.add(process);
    return process;
  }

  private boolean isThere(String program) throws InterruptedException {
    var test = program.contains(" ") ? program : "command -v " + program;
    return start(test).awaitExit(LONG) == 0;
  }

  private List<String> commands(String beginning) {
    return guide.commands().stream().filter(command -> command.startsWith(beginning)).toList();
  }

  private List<String> blocks(String language) {
    return guide.blocks(language).stream().map(Document.Block::text).toList();
  }
}
