package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.aws.SqsTransport;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.lifecycle.Closing;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.lifecycle.PollLoop;
import io.cloudprocessingengine.common.lifecycle.Reserving;
import io.cloudprocessingengine.common.lifecycle.SideBySide;
import io.cloudprocessingengine.common.message.Outbox;
import io.cloudprocessingengine.decider.message.Teller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.swf.SwfClient;

/** Puts the daemon together: one poll loop for each decision task list. */
public final class DeciderParts {
  private static final int MESSAGES_WAITING = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DeciderOptions options;
  private final SwfClient swf;
  private final SqsClient sqs;
  private final Outbox outbox;

  private DeciderParts(DeciderOptions options, AwsConfig aws) {
    this.options = options;
    this.swf = AwsClients.swf(aws);
    this.sqs = AwsClients.sqs(aws);
    this.outbox = new Outbox(SqsTransport.ofMessages(sqs), DeciderParts::backoff, MESSAGES_WAITING);
  }

  /** The parts in the order in which they start. */
  public static List<Part> of(DeciderOptions options, AwsConfig aws) {
    return new DeciderParts(options, aws).parts();
  }

  private List<Part> parts() {
    var registration =
        new Registration(swf, options.domain(), options.taskLists(), options.lambdaRole());
    var taskLists = options.taskLists().values().stream().distinct();
    return List.of(
        new Closing("SQS client", sqs::close),
        outbox,
        new Closing("SWF client", swf::close),
        new Reserving(
            new SideBySide(
                "decision task pollers",
                taskLists.map(taskList -> loop(taskList, registration)).toList())));
  }

  private Part loop(String taskList, Registration registration) {
    var tasks =
        new DecisionTasks(
            swf, options.domain(), new DecisionTasks.Worker(taskList, options.identity()));
    var teller = new Teller(outbox, Clock.systemUTC(), PATIENCE);
    var handler =
        new DecisionTaskHandler(
            tasks,
            options.plansById(),
            options.outputQueue(),
            teller,
            new FollowedJobs(options.jobsKept()));
    var poller = new DecisionTaskPoller(registration, tasks, handler);
    return new PollLoop("decider of " + taskList, poller, swf::close, backoff());
  }

  private static Backoff backoff() {
    return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), RandomGenerator.getDefault());
  }
}
