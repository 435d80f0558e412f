package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.common.daemon.Launcher;
import io.cloudprocessingengine.common.log.LogFormat;
import io.cloudprocessingengine.common.log.LogOptions;
import io.cloudprocessingengine.common.log.Logging;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The {@code cpe} command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Logging.start(new LogOptions(LogFormat.HUMAN, "WARN", Optional.empty()));
    // Not System.out, which tells nobody that its reader has gone; and always UTF-8, as JSON is.
    var stream = new FileOutputStream(FileDescriptor.out);
    var out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    var code = Launcher.run(Cpe.commandLine().setOut(out), args);
    out.flush();
    System.exit(code);
  }
}
