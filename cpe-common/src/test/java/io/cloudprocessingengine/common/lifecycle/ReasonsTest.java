package io.cloudprocessingengine.common.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final String SAID = "The specified queue does not exist.";

  private final Exception fault =
      new IllegalStateException(SAID + " (Service: Sqs, Status Code: 400, Request ID: 1)");

  @Test
  void tellsWhatFailedAndWhatWasBehindIt() {
    var failure = new IllegalStateException("Can't receive", new RuntimeException("b", fault));

    assertThat(Reasons.of(failure)).isEqualTo("Can't receive: " + fault.getMessage());
  }

  @Test
  void tellsWhereAConnectionWasToGo() {
    var refused = new ConnectException("Connection refused");
    var connect = new IOException("Connect to 127.0.0.1:9 failed: Connection refused", refused);
    var failure = new IllegalStateException("Can't receive from http://queue", connect);

    assertThat(Reasons.of(failure))
        .isEqualTo(
            "Can't receive from http://queue: Connect to 127.0.0.1:9 failed: Connection refused");
  }

  @Test
  void tellsNoReasonTwice() {
    var failure = new IllegalStateException("Can't receive from queue gone: " + SAID, fault);

    assertThat(Reasons.of(failure)).isEqualTo("Can't receive from queue gone: " + SAID);
  }

  @Test
  void namesTheKindOfWhatSaysNothing() {
    assertThat(Reasons.of(new IllegalStateException("\n", new UnsupportedOperationException())))
        .isEqualTo("IllegalStateException: UnsupportedOperationException");
  }
}
