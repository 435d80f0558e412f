package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import io.cloudprocessingengine.inputpoller.command.Glob;
import io.cloudprocessingengine.inputpoller.command.Permissions;
import io.cloudprocessingengine.inputpoller.command.Permissions.Workflows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  /** As people have it from the original: JSON, one file for both pollers. */
  private static final String TWO =
      """
      {"clients": [
        {"name": "acme", "queues": {"input": "https://q/acme-in", "output": "https://q/acme-out"}},
        {"name": "bob", "domain": "media", "taskList": "bobs",
         "queues": {"input": "https://q/bob-in", "deadLetter": "https://q/dead"}}],
       "activities": [{"name": "ValidateAsset", "version": "v2", "file": "validate.jar"}]}""";

  private static final ClientAccount ACME =
      account("acme", "https://q/acme-in", Optional.of("https://q/acme-out"));

  @TempDir private Path folder;

  private static ClientAccount account(String name, String input, Optional<String> output) {
    return new ClientAccount(
        name,
        new Queues(input, output, Optional.empty()),
        new Defaults(Optional.empty(), Optional.empty()));
  }

  private List<ClientAccount> read(String text, String name, Map<String, String> environment)
      throws IOException {
    var file = Files.writeString(folder.resolve("config.json"), text);
    var overrides =
        Overrides.of(environment::get)
            .flag("--client-name", "client_name", name)
            .variable("INPUT_QUEUE", "input_queue")
            .variable("OUTPUT_QUEUE", "output_queue");
    return InputPollerConfig.read(Settings.load(Optional.of(file), overrides)).clients();
  }

  private List<String> problems(String text, String name, Map<String, String> environment) {
    var thrown =
        catchThrowableOfType(ConfigurationException.class, () -> read(text, name, environment));
    return thrown.problems().stream()
        .map(it -> it.toString().replace(folder + "/config.json:", ""))
        .toList();
  }

  @Test
  void servesAllClients() throws IOException {
    var clients = read(TWO, null, Map.of());

    assertThat(clients)
        .containsExactly(
            ACME,
            new ClientAccount(
                "bob",
                new Queues("https://q/bob-in", Optional.empty(), Optional.of("https://q/dead")),
                new Defaults(Optional.of("media"), Optional.of("bobs"))));
  }

  @Test
  void servesTheOneThatIsNamed() throws IOException {
    assertThat(read(TWO, "acme", Map.of())).containsExactly(ACME);
  }

  @Test
  void takesQueuesFromTheEnvironment() throws IOException {
    var environment = Map.of("INPUT_QUEUE", "https://q/x-in", "OUTPUT_QUEUE", "https://q/x-out");
    var replaced = account("acme", "https://q/x-in", Optional.of("https://q/x-out"));

    assertThat(read(TWO, "acme", environment)).containsExactly(replaced);
    assertThat(read("{}", "carol", environment))
        .containsExactly(account("carol", "https://q/x-in", Optional.of("https://q/x-out")));
    assertThat(problems(TWO, null, environment))
        .containsExactly(
            "environment variable INPUT_QUEUE: say with -n whose queue this is; there are the"
                + " clients acme, bob");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(problems("{}", null, Map.of()))
        .containsExactly(
            "1:1: 'clients' is missing: name and queues of each client; or give one by -n NAME and"
                + " INPUT_QUEUE");
    assertThat(problems(TWO, "carol", Map.of()).get(0))
        .endsWith("there is no client 'carol'; there are acme, bob");
    assertThat(problems(TWO, "amce", Map.of("INPUT_QUEUE", "https://q/acme-in")).get(0))
        .as("not another client, who may do all")
        .endsWith("there is no client 'amce'; there are acme, bob");
  }

  @Test
  void readsWhatAClientMayDo() throws IOException {
    var text =
        """
        clients:
        - name: acme
          queues: {input: https://q/acme-in}
          commands: [start_job, GET_JOB_STATUS]
          domains: media
          workflows: [{name: Film*, version: 1.*}, {name: Trailer}]
          maxPayload: 10000
        """;

    assertThat(read(text, null, Map.of()).get(0).permissions())
        .isEqualTo(
            new Permissions(
                Set.of(CommandType.START_JOB, CommandType.GET_JOB_STATUS),
                List.of(new Glob("media")),
                List.of(
                    new Workflows(new Glob("Film*"), new Glob("1.*")),
                    new Workflows(new Glob("Trailer"), Glob.ANY)),
                10_000));
    assertThat(problems(text.replace("start_job", "fly"), null, Map.of()).get(0))
        .contains("4:13: there is no command 'fly'; there are START_JOB, CANCEL_JOB");
    assertThat(problems(text.replace("10000", "0").replace("{name: T", "{nam: T"), null, Map.of()))
        .hasSize(3);
  }

  @Test
  void listsAllThatIsWrongAtOnce() {
    var text =
        """
        {"clients": [
          {"queues": {"input": "acme-in", "output": "https://q/a"}},
          {"name": "bob", "queue": {}},
          {"name": "bob", "queues": {"input": "https://q/b"}},
          {"name": "eve", "queues": {"input": "https://q/b"}}]}""";

    assertThat(problems(text, null, Map.of()))
        .anyMatch(it -> it.contains("'clients[0].name' is missing"))
        .anyMatch(
            it ->
                it.contains(
                    "'clients[0].queues.input' must be an http:// or https:// URL, not 'acme-in'"))
        .anyMatch(it -> it.contains("'clients[1].queues.input' is missing"))
        .anyMatch(it -> it.contains("unknown setting 'clients[1].queue'"))
        .anyMatch(it -> it.contains("there are two clients 'bob'"))
        .anyMatch(it -> it.contains("two clients share the input queue https://q/b"));
  }
}
