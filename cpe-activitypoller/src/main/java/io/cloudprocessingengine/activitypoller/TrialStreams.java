package io.cloudprocessingengine.activitypoller;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * What the code of an author prints while it is tried: standard output is for the result alone, and
 * what the code closes is closed for nobody else.
 */
final class TrialStreams {
  private TrialStreams() {}

  /** Sends System.out to where System.err goes, from now on. */
  static void toStandardError() {
    var shared = new Unclosable(System.err);
    System.setOut(shared);
    System.setErr(shared);
  }

  private static final class Unclosable extends PrintStream {
    private Unclosable(OutputStream stream) {
      super(stream, true, charset());
    }

    private static Charset charset() {
      return Charset.forName(
          System.getProperty("stderr.encoding", Charset.defaultCharset().name()));
    }

    @Override
    public void close() {
      flush();
    }
  }
}
