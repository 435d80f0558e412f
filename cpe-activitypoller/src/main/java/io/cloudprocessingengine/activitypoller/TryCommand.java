package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.heartbeat.SchedulerThreads;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import io.cloudprocessingengine.activitypoller.task.Trial;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.CommonOptions;
import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import io.cloudprocessingengine.common.log.Logging;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an activity once, as a worker would, on an input that its author gives. */
@Command(
    name = "try",
    description = {
      "Runs an activity once, without AWS: the input from a file, the result to standard output,",
      "what a client would be told to standard error. Exit code 1 if the activity fails."
    },
    sortOptions = false)
final class TryCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..1",
      description = "File with the task's input; - for standard input (default: no input).")
  private String input;

  @Mixin private ChosenActivity chosen;
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    String text;
    try {
      text = input();
    } catch (IOException e) {
      say(
          "The input %s can't be read: %s"
              .formatted(input, FileTrouble.reading(Path.of(input), e)));
      return ExitCode.USAGE;
    }
    // The streams of before: those of the activity are others.
    var out = spec.commandLine().getOut();
    TrialStreams.toStandardError();
    var settings = Settings.load(common.config(), chosen.addTo(common.overrides()));
    var config = WorkerConfig.trial(settings);
    Logging.start(config.log());
    var end = TrialEnd.watch(this::say);
    try {
      return end(run(config, text), out);
    } finally {
      config.activity().close();
      end.over();
    }
  }

  private Outcome run(TrialConfig config, String text) {
    var timer = new SchedulerThreads("timer", 1);
    var code = config.activity().codes().get(0);
    try (var directories = config.workRoot().open()) {
      var trial = new Trial(directories, config.limits(), timer, this::tell);
      return trial.run(config.activity().type(), code, text);
    } finally {
      timer.stop(Duration.ZERO);
    }
  }

  private String input() throws IOException {
    if (input == null) {
      return "";
    }
    var bytes = input.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(input));
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
  }

  private void tell(Message message) {
    var what = message.type().name().substring("ACTIVITY_".length()).toLowerCase(Locale.ROOT);
    say(what + " " + message.body().at("/data/activity/result"));
  }

  private int end(Outcome outcome, PrintWriter out) {
    if (outcome instanceof Outcome.Completed completed) {
      out.println(completed.result());
      if (!completed.result().isEmpty() && JsonText.parse(completed.result()).isEmpty()) {
        say(
            "The result is a text that isn't JSON: a plan can pass it on, but pick nothing from it");
      }
      return 0;
    }
    if (outcome instanceof Outcome.Failed failed) {
      var again = failed.retryable() ? "" : " (final: it is not retried)";
      say("failed " + failed.reason() + again + "\n" + failed.details());
    } else {
      say(outcome.summary());
    }
    return 1;
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
  }
}
