package io.cloudprocessingengine.client.sqs;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells what may pass from what will stay. */
final class Faults {
  private static final int SERVER_FAULT = 500;

  private Faults() {}

  static QueueException of(String what, SdkException e) {
    return new QueueException(what + ": " + reason(e), mayPass(e), e);
  }

  private static boolean mayPass(SdkException e) {
    return !(e instanceof SdkServiceException fault)
        || fault.isThrottlingException()
        || fault.statusCode() >= SERVER_FAULT;
  }

  private static String reason(SdkException e) {
    return e instanceof AwsServiceException fault && fault.awsErrorDetails() != null
        ? fault.awsErrorDetails().errorMessage()
        : Reasons.of(e);
  }
}
