package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.SequencePlan;
import io.cloudprocessingengine.common.aws.AwsConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A decider in a process of its own, which says what it has used whenever it gets a line. */
final class DeciderProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;

  private DeciderProcess(Process process) {
    this.process = process;
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static DeciderProcess start(DeciderKind kind, SequencePlan plan, Jobs jobs) {
    var command = new ArrayList<>(List.of("java", "-XX:+UseSerialGC", "-Xmx256m"));
    command.add("-Dbenchmark.log=" + (kind.logs() ? "INFO" : "WARN"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(DeciderProcess.class.getName(), kind.name()));
    command.add(Integer.toString(plan.steps()));
    command.addAll(List.of(jobs.swfEndpoint(), jobs.sqsEndpoint(), jobs.queue()));
    var builder = new ProcessBuilder(command);
    builder.redirectError(
        kind.logs() ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.INHERIT);
    try {
      return new DeciderProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Usage usage() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      return Usage.parse(answers.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** The process itself. */
  public static void main(String[] args) throws IOException {
    var endpoints =
        new AwsConfig.Endpoints(Optional.of(URI.create(args[2])), Optional.of(URI.create(args[3])));
    var aws = new AwsConfig(Optional.of("us-east-1"), endpoints);
    var plan = new SequencePlan(Integer.parseInt(args[1]));
    DeciderKind.valueOf(args[0]).start(aws, plan, args[4]);
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (lines.readLine() != null) {
      System.out.println(Usage.ofThisProcess().line());
    }
    System.exit(0);
  }
}
