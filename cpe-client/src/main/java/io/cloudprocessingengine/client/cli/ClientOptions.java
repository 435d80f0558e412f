package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options by which the client's queues are found, before the name of a subcommand or after it;
 * a picocli mixin of the root.
 */
final class ClientOptions {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Client configuration (YAML): queues: {input, output}, domain, askAfter, aws.")
  private Path config;

  @Option(
      names = "--input-queue",
      paramLabel = "QUEUE",
      scope = ScopeType.INHERIT,
      description = "URL or name of the queue for commands (environment: INPUT_QUEUE).")
  private String input;

  @Option(
      names = "--output-queue",
      paramLabel = "QUEUE",
      scope = ScopeType.INHERIT,
      description = "URL or name of the queue for messages (environment: OUTPUT_QUEUE).")
  private String output;

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      scope = ScopeType.INHERIT,
      description = "SWF domain of commands that name none (environment: CPE_DOMAIN).")
  private String domain;

  @Option(
      names = "--ask-after",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      description = "Ask for the status of a watched job after this silence (default: 60s).")
  private String askAfter;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print messages and answers as they came, one per line.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  /** Whether a time was given after which to ask about silent jobs. */
  boolean asksAfter() {
    return askAfter != null;
  }

  /** Opens a client that has at least the needed queues; the caller closes it. */
  CpeClient open(Set<ClientConfig.Queue> needed) {
    var overrides =
        AwsConfig.variables(Overrides.of(System::getenv))
            .flag("--input-queue", "queues.input", input)
            .flag("--output-queue", "queues.output", output)
            .flag("--domain", "domain", domain)
            .flag("--ask-after", "askAfter", askAfter)
            .variable("CPE_DOMAIN", "domain")
            .variable("INPUT_QUEUE", "queues.input")
            .variable("OUTPUT_QUEUE", "queues.output");
    var read = ClientConfig.read(Settings.load(Optional.ofNullable(config), overrides), needed);
    var builder = CpeClient.builder().aws(read.aws()).askAfter(read.askAfter());
    read.input().ifPresent(builder::inputQueue);
    read.output().ifPresent(builder::outputQueue);
    read.domain().ifPresent(builder::domain);
    return builder.build();
  }

  Output output(PrintWriter writer) {
    return Output.of(writer, json);
  }
}
