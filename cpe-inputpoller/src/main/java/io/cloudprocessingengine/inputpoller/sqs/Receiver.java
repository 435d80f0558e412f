package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.lifecycle.Sleeper;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * Receives for all input queues, over a connection of its own: to stop, it is closed, which ends
 * open long polls at once while commands in hand are still finished. What SQS may have given to
 * such a poll is seen again after the queue's visibility timeout.
 */
final class Receiver implements Part {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final SqsClient sqs;
  private final Sleeper sleeper;
  private volatile boolean stopped;

  Receiver(AwsConfig config, Sleeper sleeper) {
    this.sqs = AwsClients.sqs(config);
    this.sleeper = sleeper;
  }

  @Override
  public String name() {
    return "receiver";
  }

  /** None once it is stopped. */
  List<Message> receive(ReceiveMessageRequest request) throws InterruptedException {
    try {
      if (!stopped) {
        return sqs.receiveMessage(request).messages();
      }
    } catch (SdkException | IllegalStateException e) {
      if (!stopped) {
        throw e;
      }
    }
    sleeper.sleep(PAUSE);
    return List.of();
  }

  @Override
  public void stop(Duration grace) {
    stopped = true;
    sqs.close();
  }
}
