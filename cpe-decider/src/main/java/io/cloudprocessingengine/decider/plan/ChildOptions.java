package io.cloudprocessingengine.decider.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * How a child workflow is started; what is absent is left to the defaults of its type.
 *
 * @param taskList the child's decision task list
 * @param policy what becomes of the child when the job closes
 * @param executionTimeout the step's {@code start_to_close_timeout}
 */
public record ChildOptions(
    Optional<String> taskList,
    ChildPolicy policy,
    Optional<Timeout> executionTimeout,
    Optional<Integer> priority) {
  public ChildOptions {
    Objects.requireNonNull(taskList, "taskList");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(executionTimeout, "executionTimeout");
    Objects.requireNonNull(priority, "priority");
  }
}
