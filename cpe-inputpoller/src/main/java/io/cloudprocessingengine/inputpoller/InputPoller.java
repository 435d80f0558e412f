package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.daemon.Operations;
import io.cloudprocessingengine.common.lifecycle.Closing;
import io.cloudprocessingengine.common.lifecycle.Lifecycle;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.CommandProcessor;
import io.cloudprocessingengine.inputpoller.handler.StartJobHandler;
import io.cloudprocessingengine.inputpoller.handler.Workflows;
import io.cloudprocessingengine.inputpoller.sqs.InputLoops;
import io.cloudprocessingengine.inputpoller.swf.SwfWorkflows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** The daemon: a loop per client, all on the same handlers. */
final class InputPoller {
  private InputPoller() {}

  static Lifecycle of(InputPollerConfig config) {
    var operations = new Operations(config.daemon().http()).loaded("clients", config.clientNames());
    var aws = operations.watched(config.daemon().aws());
    var clock = Clock.systemUTC();
    var workflows = SwfWorkflows.open(aws);
    var processor = new CommandProcessor(handlers(workflows, clock), clock);
    var parts = new ArrayList<Part>();
    parts.add(new Closing("SWF client", workflows::close));
    parts.addAll(InputLoops.parts(aws, config.clients(), processor));
    return new Lifecycle("InputPoller", operations.around(parts), config.daemon().grace());
  }

  /** The commands that this version knows. */
  private static Map<CommandType, CommandHandler> handlers(Workflows workflows, Clock clock) {
    var handlers = new EnumMap<CommandType, CommandHandler>(CommandType.class);
    handlers.put(CommandType.START_JOB, new StartJobHandler(workflows, clock));
    return handlers;
  }
}
