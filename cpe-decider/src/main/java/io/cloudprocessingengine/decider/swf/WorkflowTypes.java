package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.plan.Plan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.ChildPolicy;
import software.amazon.awssdk.services.swf.model.RegistrationStatus;
import software.amazon.awssdk.services.swf.model.TypeAlreadyExistsException;
import software.amazon.awssdk.services.swf.model.WorkflowTypeConfiguration;

/** The workflow type of each plan. */
final class WorkflowTypes {
  private static final Logger log = LoggerFactory.getLogger(WorkflowTypes.class);

  private final SwfClient swf;
  private final String domain;
  private final Optional<String> lambdaRole;

  WorkflowTypes(SwfClient swf, String domain, Optional<String> lambdaRole) {
    this.swf = swf;
    this.domain = domain;
    this.lambdaRole = lambdaRole;
  }

  void ensure(Plan plan, String taskList) {
    try {
      register(plan, taskList);
      log.info("Workflow type {} registered", plan.id());
    } catch (TypeAlreadyExistsException e) {
      compare(plan, taskList);
    }
  }

  private void register(Plan plan, String taskList) {
    var settings = plan.settings();
    swf.registerWorkflowType(
        it ->
            it.domain(domain)
                .name(plan.id().name())
                .version(plan.id().version())
                .description(settings.description().isEmpty() ? null : settings.description())
                .defaultTaskList(list -> list.name(taskList))
                .defaultChildPolicy(ChildPolicy.TERMINATE)
                .defaultLambdaRole(lambdaRole.orElse(null))
                .defaultExecutionStartToCloseTimeout(settings.executionTimeout().text())
                .defaultTaskStartToCloseTimeout(settings.decisionTimeout().text()));
  }

  private void compare(Plan plan, String taskList) {
    var type =
        swf.describeWorkflowType(
            it ->
                it.domain(domain)
                    .workflowType(
                        name -> name.name(plan.id().name()).version(plan.id().version())));
    if (type.typeInfo().status() == RegistrationStatus.DEPRECATED) {
      log.warn("Workflow type {} is deprecated: no job of it can be started", plan.id());
    }
    var wanted =
        new Defaults()
            .with("defaultTaskList", taskList)
            .with("defaultExecutionStartToCloseTimeout", plan.settings().executionTimeout().text())
            .with("defaultTaskStartToCloseTimeout", plan.settings().decisionTimeout().text());
    lambdaRole.ifPresent(role -> wanted.with("defaultLambdaRole", role));
    var differences = wanted.differences(registered(type.configuration()));
    if (!differences.isEmpty()) {
      log.warn(
          "Workflow type {} is registered with other defaults, which stay: {}",
          plan.id(),
          String.join("; ", differences));
    }
  }

  private static Map<String, String> registered(WorkflowTypeConfiguration type) {
    var registered = new HashMap<String, String>();
    registered.put(
        "defaultTaskList", type.defaultTaskList() == null ? null : type.defaultTaskList().name());
    registered.put(
        "defaultExecutionStartToCloseTimeout", type.defaultExecutionStartToCloseTimeout());
    registered.put("defaultTaskStartToCloseTimeout", type.defaultTaskStartToCloseTimeout());
    registered.put("defaultLambdaRole", type.defaultLambdaRole());
    return registered;
  }
}
