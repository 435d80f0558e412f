package io.cloudprocessingengine.benchmarks.start;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import java.util.Optional;

/** Makes both clients and polls: no daemon can do less. */
final class EmptyMain {
  private EmptyMain() {}

  public static void main(String[] args) {
    var nothing = new AwsConfig.Endpoints(Optional.empty(), Optional.empty());
    var aws = new AwsConfig(Optional.of("us-east-1"), nothing);
    try (var sqs = AwsClients.sqs(aws);
        var swf = AwsClients.swf(aws)) {
      while (true) {
        swf.pollForDecisionTask(
            it -> it.domain("CPE").taskList(list -> list.name(sqs.serviceName())));
      }
    }
  }
}
