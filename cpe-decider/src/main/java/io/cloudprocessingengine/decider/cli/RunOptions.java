package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.CommonOptions;
import io.cloudprocessingengine.common.daemon.Operations;
import io.cloudprocessingengine.common.lifecycle.Lifecycle;
import io.cloudprocessingengine.common.log.Logging;
import io.cloudprocessingengine.decider.swf.DeciderParts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The options of the daemon; a picocli mixin. */
final class RunOptions {
  private static final Logger log = LoggerFactory.getLogger(RunOptions.class);

  @Option(
      names = {"-d", "--domain"},
      paramLabel = "DOMAIN",
      description = "SWF domain; registered if it does not exist.")
  private String domain;

  @Option(
      names = {"-t", "--task-list"},
      paramLabel = "LIST",
      description = "Decision task list (default: <plan name>-<plan version>, for each plan).")
  private String taskList;

  @Option(
      names = "--plan",
      paramLabel = "FILE|FOLDER",
      description = "A plan, or a folder of plans; may be repeated.")
  private List<Path> plans = new ArrayList<>();

  @Option(
      names = "--plan-name",
      paramLabel = "NAME",
      description = "Name instead of the plan's own.")
  private String planName;

  @Option(
      names = "--plan-version",
      paramLabel = "VERSION",
      description = "Version instead of the plan's own.")
  private String planVersion;

  @Option(
      names = "--output-queue",
      paramLabel = "URL",
      description =
          "Queue for messages about jobs that name no client (default: the environment variable OUTPUT_QUEUE).")
  private String outputQueue;

  @Option(
      names = "--lambda-role",
      paramLabel = "ARN",
      description =
          "IAM role as which SWF calls the Lambda functions of plans; goes into the workflow types that are registered.")
  private String lambdaRole;

  /** Runs until it is told to stop; the exit code. */
  int run(CommonOptions common) {
    var root = Settings.load(common.config(), overrides(common.overrides()));
    var config = DeciderConfig.read(root, plans);
    Logging.start(config.daemon().log());
    log.info("Configuration: {}", String.join(", ", root.effective()));
    log.info("Plans: {}", String.join(", ", config.options().planNames()));
    config.warnings().forEach(warning -> log.warn("{}", warning));
    var daemon = config.daemon();
    var operations = new Operations(daemon.http()).loaded("plans", config.options().planNames());
    var parts = DeciderParts.of(config.options(), operations.watched(daemon.aws()));
    return new Lifecycle("cpe-decider", operations.around(parts), daemon.grace()).run();
  }

  private Overrides overrides(Overrides overrides) {
    return overrides
        .flag("--domain", "domain", domain)
        .flag("--task-list", "task_list", taskList)
        .flag("--plan-name", "plan_name", planName)
        .flag("--plan-version", "plan_version", planVersion)
        .flag("--output-queue", "output_queue", outputQueue)
        .flag("--lambda-role", "lambda_role", lambdaRole)
        .variable("OUTPUT_QUEUE", "output_queue");
  }
}
