package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.daemon.Launcher;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The command line of the Decider, run to its end, and what came of it. */
record CommandRun(int exitCode, String out, String err) {
  static CommandRun of(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = Launcher.commandLine(new DeciderCommand());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    var texts = new String[arguments.length];
    for (var index = 0; index < texts.length; index++) {
      texts[index] = arguments[index].toString();
    }
    return new CommandRun(line.execute(texts), out.toString(), err.toString());
  }
}
