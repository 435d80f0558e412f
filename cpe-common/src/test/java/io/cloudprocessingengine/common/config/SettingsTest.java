package io.cloudprocessingengine.common.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path folder;

  @Test
  void letsAFlagWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
    var file = file("{domain: from-file, task_list: from-file, queue: from-file}");
    var environment = Map.of("DOMAIN", "from-variable", "TASK_LIST", "from-variable");
    var overrides =
        Overrides.of(environment::get)
            .flag("--domain", "domain", "from-flag")
            .variable("DOMAIN", "domain")
            .variable("TASK_LIST", "task_list")
            .variable("QUEUE", "queue");

    var settings = Settings.load(Optional.of(file), overrides);

    assertThat(settings.text("domain")).contains("from-flag");
    assertThat(settings.text("task_list")).contains("from-variable");
    assertThat(settings.text("queue")).contains("from-file");
    assertThat(settings.effective())
        .containsExactly(
            "domain=from-flag (--domain)",
            "task_list=from-variable (environment variable TASK_LIST)",
            "queue=from-file (file)");
  }

  @Test
  void readsKeysInEveryStyle() throws IOException {
    var settings = load("{taskList: a, heart-beat: 5m, MAX_TASKS: 3}");

    assertThat(settings.text("task_list")).contains("a");
    assertThat(settings.duration("heart_beat", Duration.ZERO)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.integer("max_tasks", 1, 1, 10)).isEqualTo(3);
    assertThat(settings.<Boolean>finish(() -> true)).isTrue();
  }

  @Test
  void reportsAKeyThatIsThereInTwoStyles() throws IOException {
    var settings = load("{max_tasks: 5, maxTasks: 10}");
    settings.integer("max_tasks", 1, 1, 10);

    assertThat(
            catchThrowableOfType(ConfigurationException.class, () -> settings.finish(() -> true)))
        .hasMessageContaining("setting 'maxTasks' is there already, as 'max_tasks'");
  }

  @Test
  void keepsTheTextOfAVersion() throws IOException {
    assertThat(load("version: 1.10").text("version")).contains("1.10");
  }

  @Test
  void reportsEveryProblemWithItsPlace() throws IOException {
    var file =
        file(
            """
            domian: media
            grace: soon
            aws:
              region: [a]
              endpoints: {swf: not a url}
            clients:
            - name: acme
              queus: {}
            - text
            tasks: 12
            """);
    var settings = Settings.load(Optional.of(file), Overrides.of(name -> null));
    settings.requiredText("domain", "the SWF domain");
    settings.duration("grace", Duration.ZERO);
    settings.section("aws").text("region");
    settings.section("aws").section("endpoints").uri("swf");
    settings
        .sections("clients")
        .forEach(
            client -> {
              client.text("name");
              client.section("queues");
            });
    settings.integer("tasks", 1, 1, 10);

    var failure =
        catchThrowableOfType(ConfigurationException.class, () -> settings.finish(() -> ""));

    assertThat(failure.getMessage().lines().map(line -> line.replace(file + ":", "")))
        .containsExactlyInAnyOrder(
            "1:1: 'domain' is missing: the SWF domain",
            "1:1: unknown setting 'domian', did you mean 'domain'?",
            "2:8: 'grace' must be a duration such as 90s, 5m or 2h, not 'soon'",
            "4:11: 'aws.region' must be a text, not a list",
            "5:20: 'aws.endpoints.swf' must be an http:// or https:// URL, not 'not a url'",
            "8:3: unknown setting 'clients[0].queus', did you mean 'queues'?",
            "9:3: 'clients[1]' must be a mapping of settings, not \"text\"",
            "10:8: 'tasks' must be a whole number from 1 to 10, not '12'");
  }

  @Test
  void namesNoPlaceInAFileThatIsNotThere() {
    var settings = Settings.load(Optional.empty(), Overrides.of(name -> null));
    settings.requiredText("domain", "the SWF domain");

    assertThat(catchThrowableOfType(ConfigurationException.class, () -> settings.finish(() -> "")))
        .hasMessage("(no configuration file; -c names one): 'domain' is missing: the SWF domain");
  }

  @Test
  void showsAllOfAListInTheEffectiveConfiguration() throws IOException {
    var settings = load("run: [a, b]\nvariables: [HOME=/x, API_KEY=geheim]\n");
    settings.texts("run");
    settings.texts("variables");

    assertThat(settings.effective())
        .containsExactly("run=[a, b] (file)", "variables=[HOME=/x, API_KEY=***] (file)");
  }

  @Test
  void knowsWhatItWasAskedForGivenOrNot() throws IOException {
    var settings = load("clients: [{name: a}, {name: b}]\n");
    settings.text("domain");
    settings.sections("clients").forEach(client -> client.section("queues").text("input"));
    settings.sections("clients").forEach(client -> client.text("name"));

    assertThat(settings.known())
        .containsExactly("clients[].name", "clients[].queues.input", "domain");
  }

  @Test
  void masksSecretsInTheEffectiveConfiguration() throws IOException {
    var settings = load("{password: geheim, url: 'https://user:geheim@host/q'}");
    settings.text("password");
    settings.text("url");

    assertThat(settings.effective()).noneMatch(line -> line.contains("geheim")).hasSize(2);
  }

  @Test
  void resolvesAPathBesideItsFile() throws IOException {
    var settings = load("{plugin: plugins/a.jar}");

    assertThat(settings.path("plugin")).contains(folder.resolve("plugins/a.jar"));
  }

  @Test
  void saysWhyAFileCanNotBeRead() throws IOException {
    assertThat(problemOf(folder.resolve("none.yaml"))).endsWith("none.yaml: no such file");
    assertThat(problemOf(folder)).endsWith("is a folder, not a file");
    assertThat(problemOf(file("{a: [}"))).contains("config.yaml:1:", "not valid YAML");
    assertThat(problemOf(file("- a")))
        .endsWith("must be a mapping of settings (key: value), not a list");
    assertThat(problemOf(file("a: 1\na: 2"))).contains(":2:1: key 'a' stands here twice");
  }

  private String problemOf(Path file) {
    return catchThrowableOfType(
            ConfigurationException.class,
            () -> Settings.load(Optional.of(file), Overrides.of(name -> null)))
        .getMessage();
  }

  private Settings load(String yaml) throws IOException {
    return Settings.load(Optional.of(file(yaml)), Overrides.of(name -> null));
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("config.yaml"), yaml);
  }
}
