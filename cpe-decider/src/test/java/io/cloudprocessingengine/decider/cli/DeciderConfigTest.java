package io.cloudprocessingengine.decider.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeciderConfigTest {
  @TempDir private Path folder;

  @Test
  void readsAllThatTheFileSays() throws IOException {
    plan("a.yaml", "A");
    var config =
        read(
            "domain: test\ntask_list: mine\nplan: a.yaml\noutput_queue: http://localhost/q\nlambda_role: arn:role\njobs_kept: 7\ngrace: 5s\n",
            Overrides.of(name -> null));

    assertThat(config.options().domain()).isEqualTo("test");
    assertThat(config.options().outputQueue()).contains("http://localhost/q");
    assertThat(config.options().lambdaRole()).contains("arn:role");
    assertThat(config.options().jobsKept()).isEqualTo(7);
    assertThat(lists(config)).containsExactly(entry("A 1.0", "mine"));
    assertThat(config.daemon().grace()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void eachPlanOfAFolderHasATaskListOfItsOwn() throws IOException {
    Files.createDirectory(folder.resolve("plans"));
    plan("plans/a.yaml", "A");
    plan("plans/b.yaml", "B");

    assertThat(lists(read("domain: test\nplan: plans\n", Overrides.of(name -> null))))
        .containsExactly(entry("A 1.0", "A-1.0"), entry("B 1.0", "B-1.0"));
  }

  @Test
  void nameAndVersionCanBeOverridden() throws IOException {
    plan("a.yaml", "A");
    var flags =
        Overrides.of(name -> null)
            .flag("--plan-name", "plan_name", "Z")
            .flag("--plan-version", "plan_version", "2");

    assertThat(lists(read("domain: test\nplan: a.yaml\n", flags)))
        .containsExactly(entry("Z 2", "Z-2"));
  }

  @Test
  void functionsWithoutARoleAreWarnedOf() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"), "name: A\nversion: 1\nsteps:\n- {name: Tell, lambda: tell}\n");
    var without = "domain: test\nplan: a.yaml\n";

    assertThat(read(without, Overrides.of(name -> null)).warnings())
        .singleElement()
        .hasToString(
            folder.resolve("a.yaml")
                + ":4:10: step 'Tell' calls a Lambda function, which SWF does as an IAM role: give the Decider its ARN, 'lambda_role'");
    assertThat(read(without + "lambda_role: arn:role\n", Overrides.of(name -> null)).warnings())
        .isEmpty();
  }

  @Test
  void aQueueThatIsNoUrlIsRefused() throws IOException {
    plan("a.yaml", "A");

    assertThatThrownBy(
            () ->
                read("domain: test\nplan: a.yaml\noutput_queue: out\n", Overrides.of(name -> null)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("output_queue");
  }

  @Test
  void namesThatSwfRefusesAreRefused() throws IOException {
    plan("a.yaml", "A");
    assertThatThrownBy(
            () -> read("domain: a/b\ntask_list: c:d\nplan: a.yaml\n", Overrides.of(name -> null)))
        .hasMessageContainingAll(
            "decider.yaml:1:9: 'domain' must not contain '/': 'a/b'",
            "decider.yaml:2:12: 'task_list' must not contain ':': 'c:d'");

    plan("a.yaml", "n".repeat(253));
    assertThatThrownBy(() -> read("domain: a\nplan: a.yaml\n", Overrides.of(name -> null)))
        .hasMessageContaining("has 257 characters, 256 are allowed: give it a 'task_list'");
    assertThat(read("domain: a\ntask_list: b\nplan: a.yaml\n", Overrides.of(name -> null)))
        .isNotNull();
  }

  private DeciderConfig read(String yaml, Overrides overrides) throws IOException {
    var file = Files.writeString(folder.resolve("decider.yaml"), yaml);
    return DeciderConfig.read(Settings.load(Optional.of(file), overrides), List.of());
  }

  private void plan(String file, String name) throws IOException {
    Files.writeString(
        folder.resolve(file),
        "name: " + name + "\nversion: \"1.0\"\nsteps:\n- {name: E, eval: \"1\"}\n");
  }

  private static Map<String, String> lists(DeciderConfig config) {
    var lists = new LinkedHashMap<String, String>();
    config.options().taskLists().forEach((plan, list) -> lists.put(plan.id().toString(), list));
    return lists;
  }
}
