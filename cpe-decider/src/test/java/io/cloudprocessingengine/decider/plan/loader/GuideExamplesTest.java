package io.cloudprocessingengine.decider.plan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.config.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The guide to plans shows every key of the language where it may stand. */
class GuideExamplesTest {
  private final Set<String> shown = new TreeSet<>();

  @Test
  void everyKeyHasAnExample() throws IOException {
    plans().forEach(this::note);

    assertThat(shown).containsAll(allKeys());
  }

  /** Each key by the place where it stands, as {@code activity.retry} or {@code wait step.when}. */
  private static Set<String> allKeys() {
    var all = new TreeSet<String>();
    HeadReader.KEYS.forEach(key -> all.add("plan." + key));
    ActivityReader.KEYS.forEach(key -> all.add("activity." + key));
    RetryReader.KEYS.forEach(key -> all.add("retry." + key));
    ChildReader.KEYS.forEach(key -> all.add("workflow." + key));
    for (var kind : StepKeys.KINDS) {
      StepKeys.of(kind).forEach(key -> all.add(kind + " step." + key));
    }
    assertThat(all).hasSizeGreaterThan(70);
    return all;
  }

  private void note(JsonNode plan) {
    note("plan", plan);
    for (var activity : plan.path("activities")) {
      note("activity", activity);
      note("retry", activity.path("retry"));
    }
    for (var step : plan.path("steps")) {
      StepKeys.KINDS.stream().filter(step::has).forEach(kind -> note(kind + " step", step));
      note("retry", step.path("retry"));
      note("workflow", step.path("workflow"));
    }
  }

  private void note(String where, JsonNode mapping) {
    mapping.fieldNames().forEachRemaining(key -> shown.add(where + "." + key));
  }

  private static List<JsonNode> plans() throws IOException {
    var blocks = Files.readString(Path.of("..", "docs", "plans.md")).split("```yaml\n", -1);
    var plans = new ArrayList<JsonNode>();
    for (var index = 1; index < blocks.length; index++) {
      var text = blocks[index].substring(0, blocks[index].indexOf("\n```"));
      plans.add(YamlReader.read("plan-" + index + ".yaml", text).toJson());
    }
    return plans;
  }
}
