package io.cloudprocessingengine.client;

import java.util.Objects;

/**
 * Why something failed.
 *
 * @param reason a short name, such as {@code INVALID_INPUT}
 * @param details more about it, empty if nothing more is said
 * @param where the step or the member of the command that is at fault, empty if none is named
 */
public record Failure(String reason, String details, String where) {
  public Failure {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(where, "where");
  }

  /** In one line, as far as reason and details are of one line. */
  @Override
  public String toString() {
    var told = details.isEmpty() ? reason : reason + ": " + details;
    return where.isEmpty() ? told : told + " (" + where + ")";
  }
}
