package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template of a plug-in: one command builds and tests it, another loads it. */
class PluginTemplateIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void buildsAndLoads() throws Exception {
    var project = folder.resolve("plugin");
    copy(Repository.file("examples/plugin-template"), project);
    var repository = MavenRepository.withActivityApi(folder.resolve("repository"));
    var settings = repository.settings().toString();
    var command = List.of("mvn", "-B", "-q", "-gs", settings, "package");
    try (var build = JavaProcess.start(command, Map.of(), project)) {
      assertThat(build.awaitExit(LONG)).as(build.output()).isZero();
    }
    assertThat(project.resolve("target/surefire-reports")).isDirectoryContaining("glob:**.xml");

    var config = project.resolve("worker.yaml");
    var check = JavaProcess.ofModule("cpe-activitypoller", Map.of(), "check", "-c", config);

    assertThat(check.awaitExit(LONG)).as(check.output()).isZero();
    assertThat(check.output()).contains("Greet/1: com.example.Greet; task list Greet-1");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(it -> !it.startsWith(from.resolve("target"))).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
