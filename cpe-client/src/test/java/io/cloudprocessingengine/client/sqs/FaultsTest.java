package io.cloudprocessingengine.client.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class FaultsTest {
  @Test
  void missingCredentialsStayAway() {
    var missing =
        SdkClientException.create(
            "Unable to load credentials from any of the providers in the chain X : [X: none]");

    var fault = Faults.of("Can't send to queue in", missing);

    assertThat(fault.isPassing()).isFalse();
    assertThat(Reasons.of(fault)).isEqualTo(fault.getMessage());
    assertThat(fault).hasSuppressedException(missing);
    assertThat(fault)
        .hasMessageStartingWith("Can't send to queue in: No AWS credentials: set")
        .hasMessageContaining("AWS_ACCESS_KEY_ID");
  }

  @Test
  void aLostConnectionMayComeBack() {
    assertThat(Faults.of("Can't", SdkClientException.create("Unable to connect")).isPassing())
        .isTrue();
  }
}
