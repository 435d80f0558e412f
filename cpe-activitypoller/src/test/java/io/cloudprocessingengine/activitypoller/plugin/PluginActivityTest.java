package io.cloudprocessingengine.activitypoller.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudprocessingengine.activity.ActivityFailure;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes in and out of an activity, and what it sees of the host. */
class PluginActivityTest {
  @TempDir private static Path folder;
  private static Path jar;

  @BeforeAll
  static void pack() throws IOException {
    jar = PluginJars.demo(folder);
  }

  @Test
  void bindsTheInputToTheAuthorsRecordAndWritesTheResult() throws Exception {
    var input =
        """
        {"name": "Ada", "times": 2, "sizes": [{"width": 3, "ratio": 0.5}], "client": {"name": "x"}}
        """;

    assertThat(run("Greet", input))
        .isEqualTo("{\"greeting\":\"Hello, Ada!!\",\"sizes\":[{\"width\":3,\"ratio\":0.5}]}");
  }

  @Test
  void knowsTimesAndOptionals() throws Exception {
    assertThat(run("Times", "{\"at\": \"2026-01-02T03:04:05Z\", \"takes\": \"PT5M\"}"))
        .isEqualTo("{\"at\":\"2026-01-02T03:04:05Z\",\"takes\":\"PT5M\",\"note\":null}");
    assertThat(run("Times", "{\"note\": \"late\"}")).contains("\"note\":\"late\"");
  }

  @Test
  void callsAFileByItsName() throws Exception {
    assertThat(run("Returns", "file")).isEqualTo("{\"file\":\"/films/a b.mp4\"}");
  }

  @Test
  void leavesOutWhatTheInputLeavesOut() throws Exception {
    assertThat(run("Greet", "{\"times\": 0}"))
        .isEqualTo("{\"greeting\":\"Hello, null\",\"sizes\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Greet   | {"times": "many"}                                    | field 'times': Cannot
          Greet   | {"times": 1.5}                                       | field 'times': Cannot
          Greet   | {"times": null}                                      | field 'times': it is missing or null, it must be a whole number
          Greet   | {}                                                   | field 'times': it is missing or null, it must be a whole number
          Greet   | {"times": 1, "sizes": [{"width": 1}, {"width": {}}]} | field 'sizes[1].width': Cannot
          Greet   | {"times": 1, "sizes": {}}                            | field 'sizes': Cannot
          Greet   | [1]                                                  | Cannot deserialize
          Greet   | {"times":                                            | it is not JSON: Unexpected end
          Greet   | plain text                                           | it is not JSON: Unrecognized token
          Greet   | {"times": 1} {}                                      | something follows where it should end
          Checked | {"width": 0}                                         | width must be positive
          Table   | [1, 2]                                               | Cannot deserialize
          """)
  void namesTheFieldThatDoesNotFit(String activity, String input, String message) {
    var failure = failure(activity, input);

    assertThat(failure.reason()).isEqualTo("INVALID_INPUT");
    assertThat(failure.isRetryable()).isFalse();
    assertThat(failure.details().orElseThrow())
        .startsWith("The input doesn't fit the activity: ")
        .contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Echo  | {"a":[1,2.50,null,true]} | {"a":[1,2.5,null,true]}
          Echo  | 42                       | 42
          Echo  | plain text               | plain text
          Echo  | "quoted"                 | quoted
          Table | {"b": 1, "a": {}}        | ["a","b"]
          Shout | {"a": 1}                 | {"A": 1}
          Shout | ``                       | nothing
          Idle  | {"ignored": 1}           | ``
          Idle  | ``                       | ``
          Echo  | ``                       | ``
          """)
  void takesAnyJsonOrText(String activity, String input, String result) throws Exception {
    assertThat(run(activity, input)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "opaque, field 'inner': a demo.Returns$Opaque has nothing that JSON could show",
    "cycle, it may contain itself",
    "loop, it may contain itself",
    "no number, field 'speed': JSON has no number NaN",
    "no numbers, field 'speeds': JSON has no number Infinity",
    "broken, no name today"
  })
  void refusesAResultThatIsNoJson(String result, String message) {
    var failure = failure("Returns", result);

    assertThat(failure.reason()).isEqualTo("INVALID_RESULT");
    assertThat(failure.details().orElseThrow())
        .contains("can't be written as JSON")
        .contains(message)
        .hasSizeLessThan(1_000);
  }

  @Test
  void takesAResultAsLongAsSwfDoesAndNotLonger() throws Exception {
    assertThat(run("Returns", "32768")).hasSize(32_768);

    var failure = failure("Returns", "32769");

    assertThat(failure.reason()).isEqualTo("RESULT_TOO_LARGE");
    assertThat(failure.details().orElseThrow()).contains("has 32,769 characters");
  }

  @ParameterizedTest
  @CsvSource({
    "java.sql.Connection, java.sql.Connection",
    "io.cloudprocessingengine.activity.Activity, io.cloudprocessingengine.activity.Activity",
    "com.fasterxml.jackson.databind.ObjectMapper, hidden",
    "io.cloudprocessingengine.activitypoller.plugin.PluginLoader, hidden",
    "org.slf4j.Logger, hidden"
  })
  void showsThePluginTheJdkAndTheApiOnly(String className, String seen) throws Exception {
    assertThat(run("Surroundings", className)).isEqualTo(seen);
  }

  @Test
  void setsTheContextClassLoaderWhileThePluginRuns() throws Exception {
    var before = Thread.currentThread().getContextClassLoader();

    assertThat(run("ContextLoader", "")).isEqualTo("true");
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  @Test
  void letsErrorsOfThePluginThrough() {
    assertThatThrownBy(() -> run("Returns", "overflow")).isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() -> run("NeedsLeftOut", "x")).isInstanceOf(NoClassDefFoundError.class);
  }

  private static ActivityFailure failure(String activity, String input) {
    return catchThrowableOfType(ActivityFailure.class, () -> run(activity, input));
  }

  private static String run(String activity, String input) throws Exception {
    try (var loaded = new PluginLoader().load(jar, new PluginClass("demo." + activity, ""))) {
      return loaded.run(input, null);
    }
  }
}
