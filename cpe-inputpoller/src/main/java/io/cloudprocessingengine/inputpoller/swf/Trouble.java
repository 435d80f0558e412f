package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import io.cloudprocessingengine.inputpoller.command.RefusedBySwfException;
import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells in words what SWF or the way to it said. */
final class Trouble {
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_FAULT = 500;

  private Trouble() {}

  static UnavailableException with(String action, SdkException e) {
    var what = action + " failed: " + text(e);
    return isInvalid(e)
        ? new RefusedBySwfException(what, e)
        : new UnavailableException(what, e, !isRefusal(e));
  }

  static boolean isInvalid(SdkException e) {
    return code(e).equals("ValidationException");
  }

  /** Neither a throttle nor trouble of SWF's or of the network's. */
  private static boolean isRefusal(SdkException e) {
    return e instanceof AwsServiceException fault
        && fault.statusCode() >= BAD_REQUEST
        && fault.statusCode() < SERVER_FAULT
        && !fault.isThrottlingException();
  }

  static String text(SdkException e) {
    return e instanceof AwsServiceException fault
            && fault.awsErrorDetails() != null
            && fault.awsErrorDetails().errorMessage() != null
        ? fault.awsErrorDetails().errorMessage()
        : Reasons.of(e);
  }

  /** The fault's name without its namespace, such as {@code ValidationException}. */
  static String code(SdkException e) {
    return e instanceof AwsServiceException fault && fault.awsErrorDetails() != null
        ? String.valueOf(fault.awsErrorDetails().errorCode()).replaceFirst("^.*#", "")
        : "";
  }
}
