package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.SequencePlan;
import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.decider.swf.DeciderOptions;
import io.cloudprocessingengine.decider.swf.DeciderParts;
import java.util.Map;
import java.util.Optional;

/** The deciders that are measured. */
enum DeciderKind {
  /** By hand, straight on the SDK, keeping in memory where each job stands. */
  FLOOR,
  /** By hand, reading every job's whole history at every task. */
  FLOOR_WHOLE_HISTORY,
  /** Ours, with nobody to tell. */
  CPE,
  /** Ours, with a message for every step and end. */
  CPE_MESSAGES,
  /** Ours, with messages, and logging as it does by default. */
  CPE_MESSAGES_LOG;

  /** Whether the process logs what jobs do. */
  boolean logs() {
    return this == CPE_MESSAGES_LOG;
  }

  /** Decides in threads of its own, until the process ends. */
  void start(AwsConfig aws, SequencePlan plan, String queue) {
    switch (this) {
      case FLOOR -> new FloorDecider(AwsClients.swf(aws), plan, true).start();
      case FLOOR_WHOLE_HISTORY -> new FloorDecider(AwsClients.swf(aws), plan, false).start();
      case CPE -> ours(aws, plan, Optional.empty());
      case CPE_MESSAGES, CPE_MESSAGES_LOG -> ours(aws, plan, Optional.of(queue));
    }
  }

  private static void ours(AwsConfig aws, SequencePlan plan, Optional<String> queue) {
    var options =
        new DeciderOptions(Jobs.DOMAIN, Map.of(plan.load(), Jobs.DECISIONS), queue, "benchmark");
    DeciderParts.of(options, aws).forEach(part -> part.start());
  }
}
