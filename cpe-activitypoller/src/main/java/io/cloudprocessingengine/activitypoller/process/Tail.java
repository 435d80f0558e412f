package io.cloudprocessingengine.activitypoller.process;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the end of what a process prints; what isn't UTF-8 is kept as replacement characters. */
public final class Tail implements Consumer<byte[]> {
  private static final int LIMIT = 8_000;

  private final Optional<String> mark;

  // Guarded by this.
  private final StringBuilder kept = new StringBuilder();
  private boolean cut;

  /** Of all that is printed. */
  public Tail() {
    this.mark = Optional.empty();
  }

  /**
   * Of what is printed after the mark, each time anew.
   *
   * @param mark a part of a line
   */
  public Tail(String mark) {
    this.mark = Optional.of(mark);
  }

  @Override
  public synchronized void accept(byte[] line) {
    var text = new String(line, StandardCharsets.UTF_8);
    if (mark.filter(text::contains).isPresent()) {
      kept.setLength(0);
      cut = false;
      return;
    }
    kept.append(text);
    // Not at each line: what is kept is moved each time.
    if (kept.length() > 8 * LIMIT) {
      shorten();
    }
  }

  private void shorten() {
    if (kept.length() > LIMIT) {
      kept.delete(0, kept.length() - LIMIT);
      if (Character.isLowSurrogate(kept.charAt(0))) {
        kept.deleteCharAt(0);
      }
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
