package io.cloudprocessingengine.client.sqs;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells what may pass from what will stay. */
final class Faults {
  private static final int SERVER_FAULT = 500;

  /** How the SDK's chain of providers begins; it says so only if none has ever given any. */
  private static final String NO_CREDENTIALS = "Unable to load credentials from any";

  private Faults() {}

  static QueueException of(String what, SdkException e) {
    if (lacksCredentials(e)) {
      // No cause: it would be told, too, and is a page about providers.
      var fault = new QueueException(what + ": " + Reasons.of(e), false, null);
      fault.addSuppressed(e);
      return fault;
    }
    return new QueueException(what + ": " + reason(e), mayPass(e), e);
  }

  private static boolean mayPass(SdkException e) {
    return !(e instanceof SdkServiceException fault)
        || fault.isThrottlingException()
        || fault.statusCode() >= SERVER_FAULT;
  }

  private static boolean lacksCredentials(SdkException e) {
    return String.valueOf(e.getMessage()).startsWith(NO_CREDENTIALS);
  }

  private static String reason(SdkException e) {
    return e instanceof AwsServiceException fault && fault.awsErrorDetails() != null
        ? fault.awsErrorDetails().errorMessage()
        : Reasons.of(e);
  }
}
