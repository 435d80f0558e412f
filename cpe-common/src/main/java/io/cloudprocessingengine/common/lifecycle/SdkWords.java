package io.cloudprocessingengine.common.lifecycle;

import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Says in our words what the AWS SDK says in too many, or what says too little to an operator. */
final class SdkWords {
  private static final Pattern ATTEMPTS = Pattern.compile(" \\(SDK Attempt Count: \\d+\\)");
  private static final Pattern NO_REQUEST =
      Pattern.compile(" \\(Service: [^()]*Request ID: null[^()]*\\)");
  private static final Pattern NO_QUEUE =
      Pattern.compile("The specified queue does not exist(?!: check)\\.?");
  private static final String UNKNOWN_HOST = "Received an UnknownHostException";

  /** Followed by a page about its providers. */
  private static final String NO_CREDENTIALS = "Unable to load credentials from any";

  private SdkWords() {}

  static String of(String line) {
    var plain = NO_REQUEST.matcher(ATTEMPTS.matcher(line).replaceAll("")).replaceAll("");
    var told =
        NO_QUEUE
            .matcher(plain)
            .replaceAll("The specified queue does not exist: check its URL and the region");
    var credentials = told.indexOf(NO_CREDENTIALS);
    return credentials < 0
        ? told
        : told.substring(0, credentials)
            + "No AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or a role";
  }

  /** What was to be done, and which host isn't known for it. */
  static String unknownHost(String message, UnknownHostException root) {
    var host = String.valueOf(root.getMessage()).replaceFirst("(?s): .*", "");
    var reason =
        "the host " + host + " isn't known: check the region or the endpoint, and the network";
    var sdk = message.indexOf(UNKNOWN_HOST);
    if (sdk >= 0) {
      return message.substring(0, sdk) + reason;
    }
    if (message.isEmpty()) {
      return reason;
    }
    return message.contains(reason) ? message : message + ": " + reason;
  }
}
