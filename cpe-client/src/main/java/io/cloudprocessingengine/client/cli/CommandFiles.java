package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.command.CommandError;
import io.cloudprocessingengine.common.command.CommandException;
import io.cloudprocessingengine.common.command.CommandParser;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.message.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads start_job commands, completes and checks them. */
final class CommandFiles {
  private final InputStream stdin;
  private final String jobId;
  private final List<Assignment> assignments;
  private final List<String> files;
  private final CommandParser parser = new CommandParser();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Commands that wait to be read.
   *
   * @param jobId null if the commands have their own, or none
   */
  CommandFiles(InputStream stdin, String jobId, List<Assignment> assignments, List<String> files) {
    this.stdin = stdin;
    this.jobId = jobId;
    this.assignments = List.copyOf(assignments);
    this.files = List.copyOf(files);
  }

  /**
   * All commands, complete.
   *
   * @throws ConfigurationException with what is wrong in all files
   */
  List<ObjectNode> read() {
    var commands = new ArrayList<ObjectNode>();
    for (var file : files) {
      try {
        commands.add(command(InputFile.text(file, stdin)));
      } catch (CommandException e) {
        problems.add(new Problem(InputFile.name(file), e.error().message()));
      } catch (IOException e) {
        problems.add(new Problem(InputFile.name(file), InputFile.reason(file, e)));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return commands;
  }

  private ObjectNode command(String text) {
    if (!(JsonText.parse(text).orElse(null) instanceof ObjectNode command)) {
      parser.parse(text);
      throw new IllegalStateException("A command that is no JSON object was parsed");
    }
    if (!command.hasNonNull("type")) {
      command.put("type", CommandType.START_JOB.name());
    }
    if (jobId != null) {
      command.put("jobId", jobId);
    } else if (!command.hasNonNull("jobId")) {
      command.put("jobId", UUID.randomUUID().toString());
    }
    assignments.forEach(it -> it.applyTo(command));
    var parsed = parser.parse(command.toString());
    if (parsed.type() != CommandType.START_JOB) {
      var message = "cpe start sends start_job, not " + parsed.type();
      throw parsed.refused(CommandError.Code.INVALID_COMMAND, message, "type");
    }
    return command;
  }
}
