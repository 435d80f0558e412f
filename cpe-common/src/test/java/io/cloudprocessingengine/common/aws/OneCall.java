package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import java.util.Optional;

/** Makes a call of SWF and one of SQS, and prints why they failed; run as a process of its own. */
final class OneCall {
  private OneCall() {}

  /** Takes the region and, if it isn't the region's, SWF's endpoint. */
  public static void main(String[] args) {
    var swfAt = args.length > 1 ? EndpointUrlsTest.url(args[1]) : EndpointUrlsTest.NONE;
    var region = Optional.of(args[0]).filter(it -> !it.isEmpty());
    var config = new AwsConfig(region, new AwsConfig.Endpoints(swfAt, EndpointUrlsTest.NONE));
    attempt(
        () -> {
          try (var swf = AwsClients.swfWithoutRetries(config)) {
            swf.describeDomain(it -> it.name("media"));
          }
        });
    attempt(
        () -> {
          try (var sqs = AwsClients.sqs(config)) {
            sqs.listQueues();
          }
        });
  }

  private static void attempt(Runnable call) {
    try {
      call.run();
      System.out.println("answered");
    } catch (RuntimeException e) {
      System.out.println(Reasons.of(e));
    }
  }
}
