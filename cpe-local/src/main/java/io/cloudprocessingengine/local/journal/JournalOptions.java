package io.cloudprocessingengine.local.journal;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How a journal is kept.
 *
 * @param directory of its files
 * @param sync whether a call is answered only when it is on the disk, so that a power failure
 *     cannot lose it; the end of the process never does
 * @param bytes the size of the journal from which on a snapshot replaces it
 */
public record JournalOptions(Path directory, boolean sync, long bytes) {
  private static final long DEFAULT_BYTES = 32 << 20;

  /** Refuses null. */
  public JournalOptions {
    Objects.requireNonNull(directory);
  }

  /** A journal of a size that can be read in a few seconds. */
  public static JournalOptions of(Path directory, boolean sync) {
    return new JournalOptions(directory, sync, DEFAULT_BYTES);
  }
}
