package io.cloudprocessingengine.client.sqs;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues that one connection to SQS reaches. */
public final class SqsQueues implements AutoCloseable {
  private final SqsClient sqs;

  private SqsQueues(SqsClient sqs) {
    this.sqs = sqs;
  }

  /** Opens a connection; nothing is sent before a queue is used. */
  public static SqsQueues open(AwsConfig config) {
    return new SqsQueues(AwsClients.sqs(config));
  }

  /**
   * The same; to this machine, if the URLs of all queues are of it and nothing else says where SQS
   * is.
   *
   * @param queues by their URLs or names
   */
  public static SqsQueues open(AwsConfig config, List<String> queues) {
    return open(LocalEndpoint.in(config, queues, System::getenv));
  }

  /** A queue by its URL, or by its plain name in this account and region. */
  public MessageQueue queue(String urlOrName) {
    return new SqsQueue(sqs, urlOrName);
  }

  /** Ends open polls, too. */
  @Override
  public void close() {
    sqs.close();
  }
}
