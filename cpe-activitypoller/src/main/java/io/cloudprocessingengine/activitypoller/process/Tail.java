package io.cloudprocessingengine.activitypoller.process;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Keeps the end of what a process prints since it last printed {@link #ANEW}; what isn't UTF-8 is
 * kept as replacement characters.
 */
public final class Tail implements Consumer<byte[]> {
  /** ASCII's record separator: what was printed before it is forgotten. */
  public static final char ANEW = '\u001e';

  private static final int LIMIT = 8_000;

  // Guarded by this.
  private final StringBuilder kept = new StringBuilder();
  private boolean cut;

  @Override
  public synchronized void accept(byte[] line) {
    var text = new String(line, StandardCharsets.UTF_8);
    var anew = text.lastIndexOf(ANEW);
    if (anew >= 0) {
      kept.setLength(0);
      cut = false;
    }
    kept.append(text, anew + 1, text.length());
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
