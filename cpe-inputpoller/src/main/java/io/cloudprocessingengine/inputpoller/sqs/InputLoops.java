package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.aws.SqsTransport;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.lifecycle.Closing;
import io.cloudprocessingengine.common.lifecycle.Draining;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.lifecycle.PollLoop;
import io.cloudprocessingengine.common.lifecycle.Reserving;
import io.cloudprocessingengine.common.lifecycle.SideBySide;
import io.cloudprocessingengine.common.lifecycle.Sleeper;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.CommandProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts together a loop for each client; none waits for another. */
public final class InputLoops {
  private static final Duration FIRST_DELAY = Duration.ofMillis(500);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private InputLoops() {}

  /** The parts of all loops: to be started in order, stopped in reverse. */
  public static List<Part> parts(
      AwsConfig aws, List<ClientAccount> clients, CommandProcessor processor) {
    var sqs = AwsClients.sqs(aws);
    var receiver = new Receiver(AwsClients.sqs(aws), Sleeper.threads());
    var parts = new ArrayList<Part>();
    var hands = Crew.threads();
    var crew = new Crew(hands, Crew.SLOW);
    var clerks = Executors.newCachedThreadPool(task -> new Thread(task, "conclusion"));
    parts.add(new Closing("SQS client", sqs::close));
    parts.add(new Closing("crew", hands::shutdownNow));
    parts.add(new Draining("conclusions", clerks));
    var loops = new ArrayList<Part>();
    clients.forEach(
        client -> {
          var queue = new SqsCommandQueue(receiver, sqs, client.queues().input());
          var settlement = settlement(sqs, client);
          var conclusion = new Conclusion(client, queue, settlement, new RetryDelay(new Random()));
          var poll = new InputPoll(client, queue, processor, crew, conclusion, clerks);
          loops.add(loop(client, poll));
        });
    parts.add(new Reserving(new SideBySide("inputs", loops)));
    parts.add(receiver);
    return parts;
  }

  /** What a client is told may be shortened for its queue; what it sent is kept as it is. */
  private static Settlement settlement(SqsClient sqs, ClientAccount client) {
    return new Settlement(SqsTransport.ofMessages(sqs), SqsTransport.ofTexts(sqs), client.queues());
  }

  private static Part loop(ClientAccount client, InputPoll poll) {
    var backoff = new Backoff(FIRST_DELAY, LONGEST_DELAY, new Random());
    return new PollLoop("input of " + client.name(), poll, () -> {}, backoff);
  }
}
