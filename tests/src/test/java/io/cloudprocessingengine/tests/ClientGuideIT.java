package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the guide to clients, as they stand there. */
class ClientGuideIT {
  private static final Path SAMPLE = Repository.file("examples/media/sample.jpg");

  /** A process for each call of the AWS CLI takes its time. */
  private static final Duration LONG = Duration.ofMinutes(4);

  private static final List<String> PYTHON = List.of("python3", "transcode.py");
  private static final List<String> BASH = List.of("bash", "transcode.sh");

  private static Stack stack;
  @TempDir private Path folder;

  @BeforeAll
  static void startStack() {
    stack = Stack.withLocal().startDaemons();
  }

  @AfterAll
  static void stopStack() {
    stack.close();
  }

  @BeforeEach
  void writePrograms() throws Exception {
    Document.read("docs/clients.md").writeFiles(folder);
  }

  @Test
  void theProgramInJavaRunsAJobAndTellsItsResult() throws Exception {
    assertThat(transcodes(java()).lines())
        .contains("ACTIVITY_STARTED Validate", "ACTIVITY_COMPLETED Transcode")
        .anySatisfy(line -> assertThat(line).startsWith("{\"Validate\":{"));
  }

  @Test
  void theProgramInJavaNeedsNoConfigurationAndNoLoggingOfOurs() throws Exception {
    var libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> !path.matches(".*log(back|stash).*|.*test-classes.*"))
            .collect(Collectors.joining(File.pathSeparator));

    assertThat(transcodes(java(libraries)).output()).contains("ACTIVITY_COMPLETED Transcode");
  }

  @Test
  void theProgramInPythonRunsAJobAndTellsItsResult() throws Exception {
    assumeBoto3();

    assertThat(transcodes(PYTHON).lines())
        .anySatisfy(line -> assertThat(line).startsWith("ACTIVITY_STARTED {"))
        .last()
        .asString()
        .startsWith("WORKFLOW_COMPLETED {");
  }

  @Test
  void theProgramInBashRunsAJobAndTellsItsResult() throws Exception {
    assumeAwsCli();

    assertThat(transcodes(BASH).lines())
        .anySatisfy(line -> assertThat(line).startsWith("ACTIVITY_STARTED {"))
        .last()
        .asString()
        .startsWith("WORKFLOW_COMPLETED {");
  }

  @Test
  void theProgramInJavaTellsAFailureByItsExitCode() throws Exception {
    failsOnAMissingFile(java());
  }

  @Test
  void theProgramInPythonTellsAFailureByItsExitCode() throws Exception {
    assumeBoto3();

    failsOnAMissingFile(PYTHON);
  }

  @Test
  void theProgramInBashTellsAFailureByItsExitCode() throws Exception {
    assumeAwsCli();

    failsOnAMissingFile(BASH);
  }

  private JavaProcess transcodes(List<String> program) throws Exception {
    var result = folder.resolve("result.jpg");

    var process = run(program, SAMPLE, result);

    assertThat(process.awaitExit(LONG)).as(stack.output()).isZero();
    assertThat(result).isNotEmptyFile();
    return process;
  }

  private void failsOnAMissingFile(List<String> program) throws Exception {
    var process = run(program, folder.resolve("none.jpg"), folder.resolve("result.jpg"));

    assertThat(process.awaitExit(LONG)).as(stack.output()).isEqualTo(3);
    assertThat(process.lines()).anySatisfy(line -> assertThat(line).startsWith("WORKFLOW_FAILED "));
  }

  private JavaProcess run(List<String> program, Path picture, Path result) {
    var command = new ArrayList<>(program);
    command.addAll(List.of(picture.toString(), result.toString()));
    var name = program.get(0) + " " + picture.getFileName();
    return stack.keep(name, JavaProcess.start(command, environment(), folder));
  }

  /** Python and the AWS CLI want a region and keys, whatever they are. */
  private static Map<String, String> environment() {
    var environment = new HashMap<>(stack.environment());
    environment.put("AWS_DEFAULT_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "any");
    environment.put("AWS_SECRET_ACCESS_KEY", "any");
    return environment;
  }

  /** Compiled and run in one go, with the library and what it needs. */
  private List<String> java() {
    return java(System.getProperty("java.class.path"));
  }

  private List<String> java(String libraries) {
    return List.of("java", "-cp", libraries, folder.resolve("TranscodeClient.java").toString());
  }

  private void assumeBoto3() throws Exception {
    assume("python3 -c 'import boto3'");
  }

  private void assumeAwsCli() throws Exception {
    assume("jq --version && aws --version");
  }

  private void assume(String command) throws Exception {
    try (var test = JavaProcess.start(List.of("bash", "-c", command), Map.of(), folder)) {
      assumeTrue(test.awaitExit(LONG) == 0, "not here: " + command);
    }
  }
}
