package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * SIGNAL_JOB: gives a signal to a job. A command that comes again sends no second one: those sent
 * by this process are remembered; for others the job's history is searched for the same signal
 * since the command first came, those left out that are known to be of other commands; unless every
 * time it came before it ended, here, before it could be sent.
 */
public final class SignalJobHandler implements CommandHandler {
  private static final int MOST_REMEMBERED = 10_000;

  /** By which the clocks of SQS, SWF and this machine may differ. */
  private static final Duration SKEW = Duration.ofSeconds(2);

  private final JobFinder finder;
  private final Histories histories;
  private final Workflows workflows;
  private final Clock clock;
  private final Answers answers;
  private final Kept<String, Sent> sent = new Kept<>(MOST_REMEMBERED, it -> 1);

  /** How often a command ended before its signal could be sent, by its message. */
  private final Kept<String, Integer> unsent = new Kept<>(MOST_REMEMBERED, it -> 1);

  /** A signal that was sent, its input by a hash. */
  private record Sent(String runId, String name, int input) {}

  public SignalJobHandler(JobFinder finder, Histories histories, Workflows workflows, Clock clock) {
    this.finder = finder;
    this.histories = histories;
    this.workflows = workflows;
    this.clock = clock;
    this.answers = new Answers(clock);
  }

  @Override
  public Outcome handle(Request request) {
    var name = name(request);
    var input = input(request);
    var job = job(request);
    if (!wasSent(request, job.run(), name, input)) {
      send(request, job, name, input);
    }
    var data = Answers.aboutJob(job).put("signal", name);
    return answers.answer(request, MessageType.SIGNAL_SENT, data);
  }

  private Listing job(Request request) {
    try {
      return finder.findNow(request);
    } catch (UnavailableException e) {
      unsent.put(request.messageId(), unsent(request) + 1, clock.instant());
      throw e;
    }
  }

  private int unsent(Request request) {
    return unsent.get(request.messageId(), Instant.MIN).orElse(0);
  }

  private static String name(Request request) {
    var name = request.command().data().path("signal").asText();
    if (name.startsWith("#")) {
      var message = "signals that begin with # are the stack's own, such as '%s'".formatted(name);
      throw request.command().refused(Code.NOT_ALLOWED, message, "data.signal");
    }
    return name;
  }

  private static String input(Request request) {
    JsonNode input = request.command().data().path("input");
    var text = input.isTextual() ? input.textValue() : input.toString();
    if (text.length() > WorkflowStart.LONGEST_INPUT) {
      var message =
          "'data.input' has %d characters; SWF takes %d at most"
              .formatted(text.length(), WorkflowStart.LONGEST_INPUT);
      throw request.command().refused(Code.TOO_LARGE, message, "data.input");
    }
    return text;
  }

  private boolean wasSent(Request request, Run run, String name, String input) {
    if (sent.get(request.messageId(), clock.instant().minus(Duration.ofDays(14))).isPresent()) {
      return true;
    }
    var attempts = request.delivery().attempts();
    var since = attempts.first().minus(SKEW);
    return attempts.count() - unsent(request) > 1
        && histories.now(run).history().signals().stream()
                .filter(it -> !it.time().isBefore(since))
                .filter(it -> it.name().equals(name) && it.input().equals(input))
                .count()
            > ofOthers(since, run, name, input);
  }

  /** How many equal signals were other commands'. */
  private long ofOthers(Instant since, Run run, String name, String input) {
    var equal = new Sent(run.runId(), name, input.hashCode());
    return sent.since(since).stream().filter(equal::equals).count();
  }

  private void send(Request request, Listing job, String name, String input) {
    if (job.state() != JobState.OPEN || !workflows.signal(job.run(), name, input)) {
      var message = "job '%s' has ended".formatted(request.command().jobId());
      throw request.command().refused(Code.CONFLICT, message, "jobId");
    }
    var what = new Sent(job.run().runId(), name, input.hashCode());
    sent.put(request.messageId(), what, clock.instant());
  }
}
