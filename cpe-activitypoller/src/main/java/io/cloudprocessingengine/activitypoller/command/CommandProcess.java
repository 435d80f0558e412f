package io.cloudprocessingengine.activitypoller.command;

import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.process.ProcessMark;
import io.cloudprocessingengine.activitypoller.process.ProcessTree;
import io.cloudprocessingengine.common.message.Trace;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The process of a command, and all that it starts. */
record CommandProcess(Process process, ProcessTree tree) {
  private static final List<String> ALWAYS_PASSED = List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ");

  private static final Charset NATIVE =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

  /** The one place of a shell: it sees the umask, and the arguments only as arguments. */
  private static final List<String> UMASK = List.of("/bin/sh", "-c", "umask \"$0\" && exec \"$@\"");

  /**
   * Starts it.
   *
   * @param trace that the job is part of: programs that trace find it as {@code TRACEPARENT}
   */
  static CommandProcess start(
      CommandSpec command,
      List<String> arguments,
      CommandFiles files,
      ActivityContext context,
      Optional<Trace> trace) {
    arguments.forEach(CommandProcess::requirePassable);
    var surroundings = command.surroundings();
    var builder = new ProcessBuilder(wrapped(arguments, surroundings.umask()));
    var directory = surroundings.directory();
    builder.directory(directory.isEmpty() ? files.directory().toFile() : new File(directory));
    builder.redirectInput(files.input().toFile());
    var environment = builder.environment();
    environment.clear();
    environment.putAll(environment(surroundings, System.getenv()));
    environment.putAll(about(files, context));
    trace.ifPresent(it -> environment.put("TRACEPARENT", it.traceparent()));
    var mark = ProcessMark.create();
    mark.addTo(environment);
    try {
      var process = builder.start();
      return new CommandProcess(process, new ProcessTree(process, mark));
    } catch (IOException e) {
      throw new ActivityFailure("COMMAND_NOT_STARTED", e.getMessage(), e);
    }
  }

  /** The JVM passes arguments in the encoding of the locale, '?' for what that doesn't have. */
  private static void requirePassable(String argument) {
    if (!NATIVE.newEncoder().canEncode(argument)) {
      throw new ActivityFailure(
          "COMMAND_NOT_STARTED",
          "The worker's locale (%s) can't pass the argument '%s' to a program: start the worker with LC_ALL=C.UTF-8, or LANG of a language in UTF-8"
              .formatted(NATIVE, argument));
    }
  }

  private static List<String> wrapped(List<String> arguments, String umask) {
    if (umask.isEmpty()) {
      return arguments;
    }
    var all = new ArrayList<>(UMASK);
    all.add(umask);
    all.addAll(arguments);
    return all;
  }

  private static Map<String, String> environment(
      CommandSpec.Surroundings surroundings, Map<String, String> worker) {
    var environment = new HashMap<>(worker);
    environment
        .keySet()
        .removeIf(it -> !ALWAYS_PASSED.contains(it) && !surroundings.pass().contains(it));
    for (var variable : surroundings.set()) {
      var equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return environment;
  }

  private static Map<String, String> about(CommandFiles files, ActivityContext context) {
    return Map.of(
        ProcessMark.WORK_DIRECTORY,
        files.directory().toString(),
        "CPE_INPUT",
        files.input().toString(),
        "CPE_RESULT",
        files.result().toString(),
        "CPE_JOB_ID",
        context.jobId().orElse(""),
        "CPE_WORKFLOW_ID",
        context.workflowId(),
        "CPE_ACTIVITY_ID",
        context.activityId(),
        "CPE_ATTEMPT",
        Integer.toString(context.attempt()));
  }
}
