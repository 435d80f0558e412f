package io.cloudprocessingengine.client.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code cpe completion}. */
@Command(
    name = "completion",
    description = {
      "Prints a script that lets bash and zsh complete cpe's commands and options.",
      "Use it so: source <(cpe completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Cpe cpe;

  @Override
  public Integer call() {
    var root = spec.root().commandLine();
    cpe.output().line(AutoComplete.bash(root.getCommandName(), root));
    return 0;
  }
}
