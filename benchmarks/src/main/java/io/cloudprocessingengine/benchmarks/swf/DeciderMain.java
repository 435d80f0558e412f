package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.benchmarks.MeasuredProcess;
import io.cloudprocessingengine.benchmarks.PlainClients;
import io.cloudprocessingengine.benchmarks.Usage;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.decider.swf.DeciderOptions;
import io.cloudprocessingengine.decider.swf.DeciderParts;
import io.cloudprocessingengine.local.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decider in a process of its own; its domain is called like its kind. */
final class DeciderMain {
  private final DeciderKind kind;
  private final JobPlan plan;
  private final URI swf;
  private final URI sqs;
  private final String queue;

  private DeciderMain(DeciderKind kind, JobPlan plan, URI swf, URI sqs, String queue) {
    this.kind = kind;
    this.plan = plan;
    this.swf = swf;
    this.sqs = sqs;
    this.queue = queue;
  }

  static MeasuredProcess start(DeciderKind kind, JobPlan plan, LocalStack stack, String queue) {
    var level = kind == DeciderKind.CPE_MESSAGES_LOG ? "INFO" : "WARN";
    var arguments =
        List.of(
            kind.name(),
            plan.toString(),
            stack.swfEndpoint().toString(),
            stack.sqsEndpoint().toString(),
            stack.queueUrl(queue).toString());
    return MeasuredProcess.start(DeciderMain.class, level, arguments);
  }

  public static void main(String[] args) throws IOException {
    var kind = DeciderKind.valueOf(args[0]);
    var plan = JobPlan.parse(args[1]);
    new DeciderMain(kind, plan, URI.create(args[2]), URI.create(args[3]), args[4]).run();
    Usage.tell();
  }

  private void run() {
    switch (kind) {
      case FLOOR, FLOOR_WHOLE_HISTORY -> floor(FloorMessages.NONE).start();
      case FLOOR_MESSAGES -> floor(FloorMessages.to(PlainClients.sqs(sqs), queue)).start();
      case FLOW -> FlowDecider.start(PlainClients.swf(swf), kind.name(), plan);
      case CPE -> ours(Optional.empty());
      case CPE_MESSAGES, CPE_MESSAGES_LOG -> ours(Optional.of(queue));
    }
  }

  private FloorDecider floor(FloorMessages messages) {
    var onlyNew = kind != DeciderKind.FLOOR_WHOLE_HISTORY;
    return new FloorDecider(PlainClients.swf(swf), kind.name(), plan.width(), onlyNew, messages);
  }

  private void ours(Optional<String> output) {
    var options =
        new DeciderOptions(kind.name(), Map.of(plan.load(), Jobs.DECISIONS), output, "benchmark");
    var endpoints = new AwsConfig.Endpoints(Optional.of(swf), Optional.of(sqs));
    var aws = new AwsConfig(Optional.of("us-east-1"), endpoints);
    DeciderParts.of(options, aws).forEach(part -> part.start());
  }
}
