package io.cloudprocessingengine.client;

import io.cloudprocessingengine.client.sqs.SqsQueues;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.lifecycle.StopSignal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets up a {@link CpeClient}. A queue is given by its URL or by its plain name. */
public final class CpeClientBuilder {
  /** The silence after which a job is asked about, if no other is set. */
  public static final Duration DEFAULT_ASK_AFTER = Duration.ofSeconds(60);

  private Optional<String> input = Optional.empty();
  private Optional<String> output = Optional.empty();
  private Optional<String> domain = Optional.empty();
  private Duration askAfter = DEFAULT_ASK_AFTER;
  private AwsConfig aws = AwsConfig.none();

  CpeClientBuilder() {}

  /** Where commands go; needed to send. */
  public CpeClientBuilder inputQueue(String urlOrName) {
    input = Optional.of(urlOrName);
    return this;
  }

  /** Where messages come from; needed to receive and to wait. */
  public CpeClientBuilder outputQueue(String urlOrName) {
    output = Optional.of(urlOrName);
    return this;
  }

  /** The SWF domain of commands that name none; else the InputPoller's default for this client. */
  public CpeClientBuilder domain(String name) {
    domain = Optional.of(name);
    return this;
  }

  /**
   * Sets after what silence of a job that is awaited its status is asked for, 60 s if this is not
   * called: another reader of the queue may have taken the message of its end. Needs the input
   * queue.
   */
  public CpeClientBuilder askAfter(Duration silence) {
    if (silence.isNegative() || silence.isZero()) {
      throw new IllegalArgumentException("silence must be longer than 0, not " + silence);
    }
    askAfter = silence;
    return this;
  }

  /**
   * Where SQS is, if not where the AWS SDK finds it, or at the queues' URLs when these are of this
   * machine.
   */
  public CpeClientBuilder aws(AwsConfig config) {
    aws = Objects.requireNonNull(config, "config");
    return this;
  }

  /** The client; nothing is sent before it is used. */
  public CpeClient build() {
    var named = Stream.of(input, output).flatMap(Optional::stream).toList();
    var sqs = SqsQueues.open(aws, named);
    var closed = new StopSignal();
    var surroundings = Surroundings.real(askAfter, closed);
    var sender = input.map(sqs::queue).map(it -> new Sender(it, domain, surroundings.clock()));
    var queues = new CpeClient.Queues(sender, output.map(sqs::queue), () -> close(closed, sqs));
    return new CpeClient(queues, surroundings);
  }

  private static void close(StopSignal pauses, SqsQueues connection) {
    pauses.stop();
    connection.close();
  }
}
