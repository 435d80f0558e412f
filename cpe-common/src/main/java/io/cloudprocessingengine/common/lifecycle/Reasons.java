package io.cloudprocessingengine.common.lifecycle;

import java.net.UnknownHostException;
import java.nio.file.FileSystemException;

/** Says in one line why something failed, down to its root. */
public final class Reasons {
  private Reasons() {}

  /** The message of the exception, and that of its root cause when it says something else. */
  public static String of(Throwable failure) {
    var root = failure;
    var above = failure;
    while (root.getCause() != null && root.getCause() != root) {
      above = root;
      root = root.getCause();
    }
    var message = line(failure);
    if (root instanceof UnknownHostException unknown) {
      return SdkWords.unknownHost(root == failure ? "" : message, unknown);
    }
    // Whoever threw the one above it may say more, such as where the connection was to go.
    var says = line(above);
    var saysMore = says.contains(line(root)) && !says.equals(root.toString());
    var reason = above != failure && saysMore ? says : line(root);
    var told = SdkWords.of(message);
    var why = SdkWords.of(reason);
    return root == failure || told.contains(said(why)) ? told : told + ": " + why;
  }

  /** AWS's own words, without the call's number that the SDK adds. */
  private static String said(String reason) {
    var call = reason.indexOf(" (Service: ");
    return call > 0 ? reason.substring(0, call) : reason;
  }

  private static String line(Throwable failure) {
    if (failure instanceof FileSystemException trouble) {
      return FileTrouble.using(trouble);
    }
    var message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow().strip();
  }
}
