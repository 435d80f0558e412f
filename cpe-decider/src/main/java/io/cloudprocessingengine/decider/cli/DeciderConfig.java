package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.DaemonConfig;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import io.cloudprocessingengine.decider.plan.loader.PlanOverrides;
import io.cloudprocessingengine.decider.plan.loader.Plans;
import io.cloudprocessingengine.decider.plan.loader.SwfName;
import io.cloudprocessingengine.decider.swf.DeciderOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration of the daemon: {@code domain, task_list, plan, plan_name, plan_version,
 * output_queue, lambda_role, jobs_kept} and what all daemons have.
 */
record DeciderConfig(DaemonConfig daemon, DeciderOptions options, List<Problem> warnings) {
  private static final int MOST_JOBS_KEPT = 1_000_000;

  DeciderConfig {
    Objects.requireNonNull(daemon, "daemon");
    Objects.requireNonNull(options, "options");
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads the settings and loads the plans.
   *
   * @param plans those of the command line, besides the file's
   * @throws ConfigurationException with every problem of configuration and plans
   */
  static DeciderConfig read(Settings root, List<Path> plans) {
    var daemon = DaemonConfig.read(root);
    var domain = root.requiredText("domain", "name an SWF domain with --domain");
    var taskList = root.text("task_list");
    var outputQueue = root.uri("output_queue").map(URI::toString);
    var lambdaRole = root.text("lambda_role");
    var jobsKept = root.integer("jobs_kept", DeciderOptions.JOBS_KEPT, 1, MOST_JOBS_KEPT);
    var loaded = loaded(root, plans);
    checkNames(root, domain, taskList, loaded);
    return root.finish(
        () -> {
          var options =
              new DeciderOptions(
                  domain,
                  taskLists(loaded, taskList),
                  outputQueue,
                  lambdaRole,
                  jobsKept,
                  identity());
          return new DeciderConfig(daemon, options, loaded.warnings(lambdaRole));
        });
  }

  /** One that SWF does not take would be noticed in each call only. */
  private static void checkNames(
      Settings root, String domain, Optional<String> taskList, Plans plans) {
    if (!domain.isEmpty()) {
      SwfName.NAME.fault(domain).ifPresent(it -> root.problem("domain", "'domain' " + it));
    }
    taskList
        .flatMap(SwfName.NAME::fault)
        .ifPresent(it -> root.problem("task_list", "'task_list' " + it));
    taskLists(plans, taskList)
        .forEach(
            (plan, list) ->
                SwfName.NAME
                    .tooLong(list)
                    .filter(it -> taskList.isEmpty())
                    .ifPresent(
                        it ->
                            root.problem(
                                "the task list of plan '%s', <name>-<version>, %s: give it a 'task_list'"
                                    .formatted(plan.id(), it))));
  }

  private static Plans loaded(Settings root, List<Path> given) {
    var overrides = new PlanOverrides(root.text("plan_name"), root.text("plan_version"));
    var paths = Stream.concat(given.stream(), root.paths("plan").stream()).distinct().toList();
    if (paths.isEmpty()) {
      root.problem("'plan' is missing: name a plan, or a folder of plans, with --plan");
      return Plans.NONE;
    }
    try {
      return PlanLoader.load(paths, overrides);
    } catch (ConfigurationException e) {
      root.problems(e.problems());
      return Plans.NONE;
    }
  }

  private static Map<Plan, String> taskLists(Plans plans, Optional<String> taskList) {
    var lists = new LinkedHashMap<Plan, String>();
    plans
        .byId()
        .forEach((id, plan) -> lists.put(plan, taskList.orElse(id.name() + "-" + id.version())));
    return lists;
  }

  private static String identity() {
    return "cpe-decider " + ProcessHandle.current().pid();
  }
}
