package io.cloudprocessingengine.inputpoller.handler;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a list of runs, newest first, goes on: at those that started then, but for the first so
 * many of them. Runs that start later do not move it.
 */
record ListCursor(Instant started, int passed) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(\\d{1,9})");

  /** Absent when it is no cursor of ours. */
  static Optional<ListCursor> parse(String text) {
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new ListCursor(
                Instant.ofEpochMilli(Long.parseLong(form.group(1))),
                Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  /** The cursor after one more run. */
  static ListCursor after(Optional<ListCursor> before, Listing run) {
    var started = Instant.ofEpochMilli(run.run().started().toEpochMilli());
    var passed = before.filter(it -> it.started.equals(started)).map(it -> it.passed).orElse(0);
    return new ListCursor(started, passed + 1);
  }

  /** Whether a run was told before, when so many from here on were. */
  boolean covers(Listing run, int skipped) {
    return skipped < passed && run.run().started().toEpochMilli() == started.toEpochMilli();
  }

  @Override
  public String toString() {
    return started.toEpochMilli() + "." + passed;
  }
}
