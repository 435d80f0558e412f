package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.daemon.Operations;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.lifecycle.Closing;
import io.cloudprocessingengine.common.lifecycle.Lifecycle;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.inputpoller.command.CommandProcessor;
import io.cloudprocessingengine.inputpoller.handler.PatientJobs;
import io.cloudprocessingengine.inputpoller.sqs.InputLoops;
import io.cloudprocessingengine.inputpoller.swf.SwfQueries;
import io.cloudprocessingengine.inputpoller.swf.SwfWorkflows;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;

/** The daemon: a loop per client, all on the same handlers. */
final class InputPoller {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private InputPoller() {}

  static Lifecycle of(InputPollerConfig config) {
    var operations = new Operations(config.daemon().http()).loaded("clients", config.clientNames());
    var aws = operations.watched(config.daemon().aws());
    var clock = Clock.systemUTC();
    var workflows = SwfWorkflows.open(aws);
    var queries = SwfQueries.open(aws);
    var jobs = new PatientJobs(queries.jobs(), InputPoller::backoff, clock);
    var processor = new CommandProcessor(Handlers.of(workflows, jobs, clock), clock);
    var parts = new ArrayList<Part>();
    parts.add(new Closing("SWF client", workflows::close));
    parts.add(new Closing("SWF client for queries", queries::close));
    parts.addAll(InputLoops.parts(aws, config.clients(), processor));
    return new Lifecycle("cpe-inputpoller", operations.around(parts), config.daemon().grace());
  }

  private static Backoff backoff() {
    return new Backoff(FIRST_PAUSE, LONGEST_PAUSE, new Random());
  }
}
