package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents are true: their samples are loaded, their commands are run. */
class DocumentsIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Document document) {
    assertThat(document.links()).allSatisfy(link -> assertThat(link).exists());
  }

  static Stream<Document> documents() throws IOException {
    try (var files = Files.walk(Repository.file("docs"))) {
      var guides = files.map(Path::toString).filter(name -> name.endsWith(".md")).toList();
      var root = Repository.ROOT.toString();
      return Stream.concat(
          Stream.of("README.md", "CONTRIBUTING.md").map(Document::read),
          guides.stream().map(name -> Document.read(name.substring(root.length() + 1))));
    }
  }

  @Test
  void theReadmesCommandsRunAJob() throws Exception {
    var commands = Document.read("README.md").commands();
    try (var stack = Stack.withLocal()) {
      var daemons = 0;
      for (var command : only(commands, "java -jar", "-c examples/config")) {
        shell("daemon " + daemons++, stack, command + " --grace 2s");
      }
      assertThat(daemons).isEqualTo(4);
      for (var command : only(commands, "java -jar", "cpe-client.jar")) {
        var client = shell("client " + command, stack, command);
        assertThat(client.awaitExit(LONG)).as(stack.output()).isZero();
      }
    }
    assertThat(Repository.file("README.md")).content().satisfies(DocumentsIT::isShort);
  }

  private static void isShort(String readme) {
    assertThat(readme.lines().count()).isLessThanOrEqualTo(150);
  }

  @Test
  void thePlansOfTheGuideLoad() throws Exception {
    var guide = Document.read("docs/plans.md");
    var args = new ArrayList<Object>(List.of("validate"));
    for (var block : guide.blocks("yaml")) {
      var file = folder.resolve("plan-" + args.size() + ".yaml");
      args.add(Files.writeString(file, block.text()));
    }
    assertThat(args).hasSizeGreaterThan(4);

    var validate = JavaProcess.ofModule("cpe-decider", Map.of(), args.toArray());

    assertThat(validate.awaitExit(LONG)).as(validate.output()).isZero();
  }

  @Test
  void thePlansOfTheExamplesLoad() throws Exception {
    for (var command : only(Document.read("docs/plans.md").commands(), "java -jar")) {
      var process = JavaProcess.start(bash(command), Map.of(), Repository.ROOT);
      assertThat(process.awaitExit(LONG)).as(process.output()).isZero();
    }
  }

  @Test
  void thePluginOfTheGuideBuildsAndRuns() throws Exception {
    var guide = Document.read("docs/activities.md");
    guide.writeFiles(folder);
    build(folder);

    assertThat(runOnText(guide, "worker.yaml", "words.yaml", "Words"))
        .containsPattern("\"words\" ?: ?3");
  }

  @Test
  void theProgramOfTheGuideRuns() throws Exception {
    var guide = Document.read("docs/activities.md");
    guide.writeFiles(folder);

    assertThat(runOnText(guide, "script-worker.yaml", "lines.yaml", "Lines"))
        .containsPattern("\"lines\" ?: ?2");
  }

  /** Checks and runs a worker, and a job on a text of three words; what the client is told. */
  private String runOnText(Document guide, String config, String plan, String workflow)
      throws Exception {
    var text = Files.writeString(folder.resolve("text.txt"), "one two\nthree\n");
    try (var stack = Stack.withLocal()) {
      stack.start(
          "decider", "cpe-decider", "decider.yaml", "--plan", folder.resolve(plan).toString());
      stack.start("inputpoller", "cpe-inputpoller", "inputpoller.yaml");
      for (var command : only(guide.commands(), "java -jar", "check -c worker.yaml")) {
        var check = command.replace("worker.yaml", folder.resolve(config).toString());
        assertThat(shell("check", stack, check).awaitExit(LONG)).as(stack.output()).isZero();
      }
      var worker = only(guide.commands(), "activitypoller.jar -c worker.yaml").get(0);
      shell("worker", stack, worker.replace("worker.yaml", folder.resolve(config).toString()));
      var command =
          """
          {"type": "start_job", "jobId": "text", "data": {"file": "%s",
           "workflow": {"name": "%s", "version": "1", "domain": "CPE"}}}
          """
              .formatted(text, workflow);
      var file = Files.writeString(folder.resolve("command.json"), command);
      assertThat(stack.cpe("start", file).awaitExit(LONG)).isZero();

      var watch = stack.cpe("watch", "--json", "text");

      assertThat(watch.awaitExit(LONG)).as(stack.output()).isZero();
      return watch.output();
    }
  }

  /** Builds as the guide says; the API comes from this build, laid out as a Maven repository. */
  private void build(Path project) throws Exception {
    var repository = MavenRepository.withActivityApi(project.resolve("repository"));
    var command = List.of("mvn", "-B", "-q", "-gs", repository.settings().toString(), "package");
    try (var build = JavaProcess.start(command, Map.of(), project)) {
      assertThat(build.awaitExit(LONG)).as(build.output()).isZero();
    }
    assertThat(project.resolve("target/word-count.jar")).exists();
  }

  private static List<String> only(List<String> commands, String... parts) {
    return commands.stream()
        .filter(command -> Stream.of(parts).allMatch(command::contains))
        .toList();
  }

  private static JavaProcess shell(String name, Stack stack, String command) {
    return stack.keep(
        name, JavaProcess.start(bash("exec " + command), stack.environment(), Repository.ROOT));
  }

  private static List<String> bash(String command) {
    return List.of("bash", "-c", command);
  }
}
