package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.inputpoller.handler.Jobs;
import software.amazon.awssdk.services.swf.SwfClient;

/** Questions to SWF, over a connection of their own: they never hold up what changes something. */
public final class SwfQueries implements AutoCloseable {
  private final SwfClient swf;

  private SwfQueries(SwfClient swf) {
    this.swf = swf;
  }

  /** Opens a connection; nothing is sent before it is used. */
  public static SwfQueries open(AwsConfig config) {
    return new SwfQueries(AwsClients.swfWithoutRetries(config));
  }

  public Jobs jobs() {
    return new SwfJobs(swf);
  }

  @Override
  public void close() {
    swf.close();
  }
}
