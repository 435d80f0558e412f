package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.lifecycle.Reserving;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeciderPartsTest {
  @Test
  void thePollersLeaveTimeForWhatTheLastDecisionsTell() {
    var options =
        new DeciderOptions("d", Map.of(TestPlan.twoSteps("P"), "list"), Optional.empty(), "me");
    var aws = new AwsConfig(Optional.of("us-east-1"), AwsConfig.none().endpoints());

    var parts = DeciderParts.of(options, aws);

    assertThat(parts).last().isInstanceOf(Reserving.class);
    parts.forEach(part -> part.stop(Duration.ZERO));
  }
}
