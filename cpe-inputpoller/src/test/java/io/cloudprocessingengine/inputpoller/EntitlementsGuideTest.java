package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.message.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for operators shows is read as it says. */
class EntitlementsGuideTest {
  @TempDir private Path folder;

  private static List<String> blocks(String language) throws IOException {
    var block =
        Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    var guide = Files.readString(Path.of("../docs/entitlements.md"));
    return block.matcher(guide).results().map(it -> it.group(1)).toList();
  }

  @Test
  void theConfigurationIsRead() throws IOException {
    var file = Files.writeString(folder.resolve("inputpoller.yaml"), blocks("yaml").get(0));

    var client =
        InputPollerConfig.read(Settings.load(Optional.of(file), Overrides.of(name -> null)))
            .clients()
            .get(0);

    assertThat(client.name()).isEqualTo("acme");
    assertThat(client.queues().deadLetter()).isPresent();
    assertThat(client.permissions().commands())
        .contains(CommandType.CANCEL_JOB)
        .doesNotContain(CommandType.RETRY_JOB);
    assertThat(client.permissions().payload()).isEqualTo(10_000);
    assertThat(client.permissions().domains()).hasSize(2);
    assertThat(client.permissions().workflows()).hasSize(2);
  }

  @Test
  void thePoliciesAreJsonAboutQueuesThatTheConfigurationNames() throws IOException {
    var policies = blocks("json");
    assertThat(policies).hasSize(2);
    for (var policy : policies) {
      var statement = JsonText.parse(policy).orElseThrow().at("/Statement/0");
      var queue = statement.path("Resource").asText().replaceFirst(".*:", "");
      assertThat(blocks("yaml").get(0)).contains("/" + queue);
      assertThat(statement.path("Action")).allMatch(it -> it.asText().startsWith("sqs:"));
    }
  }
}
