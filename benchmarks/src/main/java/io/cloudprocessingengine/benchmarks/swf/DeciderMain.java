package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.benchmarks.MeasuredProcess;
import io.cloudprocessingengine.benchmarks.Usage;
import io.cloudprocessingengine.common.aws.AwsClients;
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
  private final AwsConfig aws;
  private final String queue;

  private DeciderMain(DeciderKind kind, JobPlan plan, AwsConfig aws, String queue) {
    this.kind = kind;
    this.plan = plan;
    this.aws = aws;
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
    var endpoints =
        new AwsConfig.Endpoints(Optional.of(URI.create(args[2])), Optional.of(URI.create(args[3])));
    var aws = new AwsConfig(Optional.of("us-east-1"), endpoints);
    new DeciderMain(DeciderKind.valueOf(args[0]), JobPlan.parse(args[1]), aws, args[4]).run();
    Usage.tell();
  }

  private void run() {
    switch (kind) {
      case FLOOR, FLOOR_WHOLE_HISTORY -> floor(FloorMessages.NONE).start();
      case FLOOR_MESSAGES -> floor(FloorMessages.to(AwsClients.sqs(aws), queue)).start();
      case FLOW -> FlowDecider.start(AwsClients.swf(aws), kind.name(), plan);
      case CPE -> ours(Optional.empty());
      case CPE_MESSAGES, CPE_MESSAGES_LOG -> ours(Optional.of(queue));
    }
  }

  private FloorDecider floor(FloorMessages messages) {
    var onlyNew = kind != DeciderKind.FLOOR_WHOLE_HISTORY;
    return new FloorDecider(AwsClients.swf(aws), kind.name(), plan.width(), onlyNew, messages);
  }

  private void ours(Optional<String> output) {
    var options =
        new DeciderOptions(kind.name(), Map.of(plan.load(), Jobs.DECISIONS), output, "benchmark");
    DeciderParts.of(options, aws).forEach(part -> part.start());
  }
}
