package io.cloudprocessingengine.activitypoller.process;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Keeps the end of what a process prints; what isn't UTF-8 is kept as replacement characters. */
public final class Tail implements Consumer<byte[]> {
  private static final int LIMIT = 8_000;

  // Guarded by this.
  private final StringBuilder kept = new StringBuilder();
  private boolean cut;

  @Override
  public synchronized void accept(byte[] line) {
    kept.append(new String(line, StandardCharsets.UTF_8));
    // Not at each line: what is kept is moved each time.
    if (kept.length() > 8 * LIMIT) {
      shorten();
    }
  }

  private void shorten() {
    if (kept.length() > LIMIT) {
      kept.delete(0, kept.length() - LIMIT);
      cut = true;
    }
  }

  /** The end of what was printed, as a paragraph for people; empty if nothing was. */
  public synchronized String paragraph() {
    shorten();
    var text = kept.toString().strip();
    return text.isEmpty() ? "" : "\nIt printed%s:\n%s".formatted(cut ? " at last" : "", text);
  }
}
