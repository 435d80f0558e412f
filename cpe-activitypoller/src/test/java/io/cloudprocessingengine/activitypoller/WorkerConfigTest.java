package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudprocessingengine.activitypoller.child.ChildActivity;
import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.activitypoller.swf.TaskList;
import io.cloudprocessingengine.activitypoller.swf.Timeouts;
import io.cloudprocessingengine.activitypoller.task.ActivityType;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerConfigTest {
  private static final String ONE =
      """
      domain: media
      activities:
      - {name: Echo, version: 1.10, file: demo.jar, class: demo.Echo}
      """;
  private static final String TWO =
      ONE + "- {name: Shout, version: v2, file: demo.jar, class: demo.Shout}\n";

  @TempDir private Path folder;

  @BeforeEach
  void pack() throws IOException {
    PluginJars.demo(folder);
  }

  @Test
  void defaults() throws IOException {
    var config = read(ONE, none());

    assertThat(config.taskList()).isEqualTo(new TaskList("media", "Echo-1.10"));
    assertThat(config.activity().type()).isEqualTo(new ActivityType("Echo", "1.10"));
    assertThat(config.activity().spec().description()).isEmpty();
    assertThat(config.activity().spec().timeouts()).isEqualTo(new Timeouts("", "", "", ""));
    assertThat(config.activity().codes().get(0).description()).isEqualTo("demo.Echo");
    assertThat(config.clientQueues()).isEmpty();
    assertThat(config.capacity().limits().cancelGrace()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void everySetting() throws IOException {
    var text =
        """
        { "domain": "media", "task_list": "slow", "cancel_grace": "5s", "work_directory": "work",
          "clients": [ {"name": "acme", "queues": {"input": "http://in", "output": "http://out"}} ],
          "activities": [ {"name": "Echo", "version": "v1", "description": "Says it again",
            "file": "demo.jar", "class": "demo.Echo", "defaultTaskHeartbeatTimeout": "60",
            "defaultTaskStartToCloseTimeout": "2h", "defaultTaskScheduleToStartTimeout": "none",
            "defaultTaskScheduleToCloseTimeout": 90 } ] }
        """;
    var config = read(text, none());

    assertThat(config.taskList()).isEqualTo(new TaskList("media", "slow"));
    assertThat(config.clientQueues()).isEqualTo(Map.of("acme", "http://out"));
    assertThat(config.capacity().limits().cancelGrace()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.activity().spec().description()).isEqualTo("Says it again");
    assertThat(config.activity().spec().timeouts())
        .isEqualTo(new Timeouts("60", "NONE", "7200", "90"));
    assertThat(folder.resolve("work")).isDirectory();
  }

  @Test
  void theActivityIsChosenByNameAndVersion() throws IOException {
    var flags =
        none()
            .flag("-A", "activity", "Shout")
            .flag("-V", "activity_version", "v2")
            .flag("-D", "domain", "other")
            .flag("-T", "task_list", "list");

    var config = read(TWO, flags);

    assertThat(config.activity().type()).isEqualTo(new ActivityType("Shout", "v2"));
    assertThat(config.taskList()).isEqualTo(new TaskList("other", "list"));
  }

  @Test
  void asksWhichActivityWhenThereAreSeveral() {
    assertThat(problems(TWO, none()))
        .contains("there are several activities; choose one with -A NAME -V VERSION")
        .contains("Echo/1.10, Shout/v2");
  }

  @Test
  void saysWhichActivitiesThereAreWhenNoneIsTheOne() {
    assertThat(problems(TWO, none().flag("-V", "activity_version", "v3")))
        .contains("none of the activities is the one that was asked for")
        .contains("Echo/1.10, Shout/v2");
  }

  @Test
  void reportsAllProblemsAtOnceThoseOfThePluginIncluded() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    var text =
        """
        clients:
        - {name: acme, queues: {output: http://a}}
        - {name: acme, queues: {outputs: http://b}}
        activities:
        - {name: Echo, file: absent.jar, defaultTaskHeartbeatTimeout: often, clas: x}
        work_directory: file
        """;

    assertThat(problems(text, none()).lines())
        .hasSize(9)
        .anyMatch(it -> it.contains("'domain' is missing"))
        .anyMatch(
            it -> it.contains(":3:24: ") && it.contains("'clients[1].queues.output' is missing"))
        .anyMatch(it -> it.contains("unknown setting 'clients[1].queues.outputs'"))
        .anyMatch(it -> it.contains("two clients of the name 'acme'"))
        .anyMatch(it -> it.contains("'activities[0].version' is missing"))
        .anyMatch(
            it -> it.contains(":5:22: The plug-in") && it.contains("absent.jar doesn't exist"))
        .anyMatch(it -> it.contains("must be a duration such as 90s or 2h, or NONE, not 'often'"))
        .anyMatch(it -> it.contains("unknown setting 'activities[0].clas'"))
        .anyMatch(it -> it.contains("The work directory"));
  }

  @Test
  void saysThatActivitiesAreMissing() {
    assertThat(problems("domain: x", none())).contains("'activities' is missing");
  }

  @Test
  void refusesATimeoutThatSwfWouldRefuse() {
    var text = ONE.replace("class:", "defaultTaskHeartbeatTimeout: 100000000, class:");

    assertThat(problems(text, none())).contains("not '100000000'");
  }

  @Test
  void codeRunsInAProcessOfItsOwnIfThatIsSaid() throws IOException {
    var config = read(ONE.replace("class:", "isolation: process, class:"), none());

    assertThat(config.activity().codes().get(0).description()).isEqualTo("demo.Echo");
    assertThat(config.activity().codes().get(0)).isInstanceOf(ChildActivity.class);
    config.activity().codes().get(0).close();
  }

  @Test
  void refusesOptionsOfAChildThatThereIsNot() {
    assertThat(problems(ONE.replace("class:", "jvm_options: [-Xmx1g], class:"), none()))
        .contains("'jvm_options' are those of a child process: they need 'isolation: process'");
  }

  @Test
  void refusesNamesThatSwfRefuses() throws IOException {
    assertThat(
            problems(
                ONE.replace("class:", "description: " + "x".repeat(1_025) + ", class:"), none()))
        .contains("'description' has 1,025 characters, SWF takes 1,024");
    assertThat(problems(ONE + "task_list: a:b\n", none())).contains("'task_list' must not contain");
  }

  @Test
  void refusesAnotherIsolation() {
    assertThat(problems(ONE.replace("class:", "isolation: box, class:"), none()))
        .contains("'isolation' must be one of process, thread, not 'box'");
  }

  private static Overrides none() {
    return Overrides.of(variable -> null);
  }

  private String problems(String text, Overrides overrides) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(text, overrides))
        .getMessage();
  }

  private WorkerConfig read(String text, Overrides overrides) throws IOException {
    var file = Files.writeString(folder.resolve("worker.yml"), text);
    return WorkerConfig.read(Settings.load(Optional.of(file), overrides));
  }
}
