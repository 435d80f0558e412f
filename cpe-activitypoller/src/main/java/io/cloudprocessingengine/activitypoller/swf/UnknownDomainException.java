package io.cloudprocessingengine.activitypoller.swf;

/** The domain to poll doesn't exist, or not yet. */
public final class UnknownDomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownDomainException(String domain, Throwable cause) {
    super(
        "SWF has no domain '%s'; a Decider registers it when it starts there".formatted(domain),
        cause);
  }
}
