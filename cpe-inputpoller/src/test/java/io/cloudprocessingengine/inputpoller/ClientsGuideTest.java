package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the programs of the guide send that use no library of ours, without running them. */
class ClientsGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "clients.md");
  private static final String DOMAIN = "CPE";

  /** A variable of the program in the place of a value. */
  private static final Pattern VARIABLE = Pattern.compile("(?<=: )\\$?([a-z_]+)(?=[,}])");

  private static Bench bench;

  @BeforeAll
  static void startBench() {
    bench = new Bench();
    bench.swf.registerDomain(it -> it.name(DOMAIN).workflowExecutionRetentionPeriodInDays("1"));
    bench.register(DOMAIN, "Transcode", "1.0");
  }

  @AfterAll
  static void stopBench() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"python", "bash"})
  void startsAJobByTheCommandOfTheGuide(String language) throws IOException {
    var queues = new Queues(bench.queue(), Optional.of(bench.queue()), Optional.empty());
    var account =
        new ClientAccount(language, queues, new Defaults(Optional.empty(), Optional.empty()));
    var command = command(language);
    try (var poller = RunningPoller.start(bench.aws, account)) {
      bench.send(queues.input(), command.toString());

      var answer = bench.take(queues.output().orElseThrow(), 1).get(0);

      assertThat(answer.path("type").asText()).isEqualTo("WORKFLOW_SCHEDULED");
      assertThat(answer.path("jobId")).isEqualTo(command.path("jobId"));
      assertThat(answer.at("/workflowType/name").asText()).isEqualTo("Transcode");
      assertThat(answer.at("/input/workflow")).isEqualTo(command.at("/data/workflow"));
      assertThat(answer.at("/input/path").asText()).isEqualTo("path");
      assertThat(answer.at("/input/output").asText()).isEqualTo("output");
      assertThat(poller.stop()).isZero();
    }
  }

  private static JsonNode command(String language) throws IOException {
    var guide = Files.readString(GUIDE);
    var block = guide.substring(guide.indexOf("```" + language + "\n"));
    var text = block.substring(block.indexOf("{\"type\""));
    var json = VARIABLE.matcher(text).replaceAll("\"$1\"");
    return JsonText.parse(json.substring(0, json.indexOf("}}") + 2)).orElseThrow();
  }
}
