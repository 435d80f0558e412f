package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
  void theCommandsOfTheGuideToPlansWorkOnItsFiles() throws Exception {
    var guide = Document.read("docs/plans.md");
    guide.writeFiles(folder);
    for (var used : List.of("cpe-decider", "examples")) {
      Files.createSymbolicLink(folder.resolve(used), Repository.file(used));
    }
    var commands = only(guide.commands(), "java -jar");
    assertThat(commands).hasSizeGreaterThan(8);
    for (var command : commands) {
      var process = JavaProcess.start(bash(command), Map.of(), folder);
      assertThat(process.awaitExit(LONG)).as(command + "\n" + process.output()).isZero();
    }
    assertThat(folder.resolve("pictures.svg")).content().startsWith("<svg");
  }

  @Test
  void theTutorialOfTheGuideRunsAsItIsWritten() throws Exception {
    var guide = Document.read("docs/activities.md");
    guide.writeFiles(folder);
    build(folder);

    assertThat(follow(guide.commands()))
        .containsPattern("\\{\"words\":3,\"lines\":2\\}(?s:.*)\"words\" ?: ?3");
  }

  @Test
  void theProgramOfTheGuideRunsInTheSameWay() throws Exception {
    var guide = Document.read("docs/activities.md");
    guide.writeFiles(folder);
    var job = folder.resolve("words.json");
    Files.writeString(job, Files.readString(job).replace("Words", "Lines"));
    var commands =
        guide.commands().stream()
            .map(it -> it.replace(" worker.yaml", " script-worker.yaml"))
            .map(it -> it.replace(" words.yaml", " lines.yaml"))
            .toList();

    assertThat(follow(commands)).containsPattern("\"lines\" ?: ?2\\}(?s:.*)\"lines\" ?: ?2");
  }

  /** Does what the guide says, in the plug-in's folder; what the last command prints. */
  private String follow(List<String> commands) throws Exception {
    try (var stack = Stack.withLocal()) {
      var environment = new HashMap<>(stack.environment());
      environment.put("CPE", Repository.ROOT.toString());
      var printed = "";
      // SWF and SQS are there, on other ports than the guide's.
      for (var command : only(commands, "java -jar $CPE")) {
        var daemon = Stream.of("check -c", "try -c", "cpe-client").noneMatch(command::contains);
        if (command.contains("cpe-local")) {
          continue;
        }
        var text = bash("exec " + command + (daemon ? " --grace 2s" : ""));
        var process = stack.keep(command, JavaProcess.start(text, environment, folder));
        if (!daemon) {
          assertThat(process.awaitExit(LONG)).as(stack.output()).isZero();
          printed += process.output();
        }
      }
      return printed;
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
