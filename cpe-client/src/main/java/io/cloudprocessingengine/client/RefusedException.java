package io.cloudprocessingengine.client;

/** A command was answered COMMAND_REJECTED: sending it again as it is won't help. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient JobMessage answer;

  /** Refused by this answer. */
  public RefusedException(JobMessage answer) {
    super(answer.failure().map(Failure::toString).orElse("The command was refused"));
    this.answer = answer;
  }

  /** What kind of refusal, such as {@code UNKNOWN_JOB}. */
  public String code() {
    return answer.json().path("error").path("code").asText("");
  }

  /** The whole answer. */
  public JobMessage answer() {
    return answer;
  }
}
