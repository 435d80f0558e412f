package io.cloudprocessingengine.common.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final String SAID = "The specified queue does not exist.";

  private static final String TOLD =
      "The specified queue does not exist: check its URL and the region";

  private final Exception fault =
      new IllegalStateException(SAID + " (Service: Sqs, Status Code: 400, Request ID: 1)");

  @Test
  void tellsWhatFailedAndWhatWasBehindIt() {
    var failure = new IllegalStateException("Can't receive", new RuntimeException("b", fault));

    assertThat(Reasons.of(failure))
        .isEqualTo("Can't receive: " + TOLD + " (Service: Sqs, Status Code: 400, Request ID: 1)");
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
  void tellsNoReasonAgainByTheNameOfItsClass() {
    var taken = new UncheckedIOException(new BindException("Address already in use"));
    var failure = new IllegalStateException("Can't listen: Address already in use; stop it", taken);

    assertThat(Reasons.of(failure)).isEqualTo("Can't listen: Address already in use; stop it");
  }

  @Test
  void tellsNoReasonTwice() {
    var failure = new IllegalStateException("Can't receive from queue gone: " + SAID, fault);

    assertThat(Reasons.of(failure)).isEqualTo("Can't receive from queue gone: " + TOLD);
  }

  @Test
  void namesTheKindOfWhatSaysNothing() {
    assertThat(Reasons.of(new IllegalStateException("\n", new UnsupportedOperationException())))
        .isEqualTo("IllegalStateException: UnsupportedOperationException");
  }

  @Test
  void leavesOutWhatTheSdkCountsAndARequestWithoutAnId() {
    var said = SAID + " (Service: Sqs, Status Code: 400, Request ID: null) (SDK Attempt Count: 1)";

    assertThat(Reasons.of(new IllegalStateException(said))).isEqualTo(TOLD);
    assertThat(Reasons.of(new RuntimeException("Can't receive: " + TOLD, new Exception(said))))
        .isEqualTo("Can't receive: " + TOLD);
  }

  @Test
  void namesTheHostThatIsNotKnown() {
    var unknown = new UnknownHostException("swf.eu-west.amazonaws.com: Name or service not known");
    var sdk =
        new RuntimeException(
            "Received an UnknownHostException when attempting to interact with a service. See cause"
                + " for the exact endpoint (SDK Attempt Count: 3)",
            unknown);
    var reason =
        "the host swf.eu-west.amazonaws.com isn't known: check the region or the endpoint, and the network";

    assertThat(Reasons.of(sdk)).isEqualTo(reason);
    assertThat(Reasons.of(unknown)).isEqualTo(reason);
    assertThat(Reasons.of(new RuntimeException("Can't poll", sdk)))
        .isEqualTo("Can't poll: " + reason);
    assertThat(Reasons.of(new RuntimeException("Can't poll: " + reason, sdk)))
        .isEqualTo("Can't poll: " + reason);
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    var readOnly = new FileSystemException("/work/a", null, "Read-only file system");

    assertThat(Reasons.of(new UncheckedIOException("No room", readOnly)))
        .startsWith("No room: /work/a: the file system is read-only");
  }

  @Test
  void tellsWhatToDoWithoutCredentials() {
    var sdk =
        new RuntimeException(
            "Unable to load credentials from any of the providers in the chain AwsCredentials"
                + "ProviderChain(credentialsProviders=[SystemPropertyCredentialsProvider()]) : []");
    var reason =
        "No AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or a role";

    assertThat(Reasons.of(sdk)).isEqualTo(reason);
    assertThat(Reasons.of(new RuntimeException("Can't poll: " + reason, sdk)))
        .isEqualTo("Can't poll: " + reason);
  }
}
