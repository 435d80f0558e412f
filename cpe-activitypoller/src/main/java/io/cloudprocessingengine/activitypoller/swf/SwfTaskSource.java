package io.cloudprocessingengine.activitypoller.swf;

import io.cloudprocessingengine.activitypoller.task.ActivityTask;
import io.cloudprocessingengine.activitypoller.task.ActivityType;
import io.cloudprocessingengine.activitypoller.task.TaskSource;
import io.cloudprocessingengine.common.message.Messages.Execution;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskRequest;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskResponse;

/** Polls a task list. */
public final class SwfTaskSource implements TaskSource {
  private final SwfClient swf;
  private final PollForActivityTaskRequest request;

  /**
   * @param identity says in histories who ran a task; at most 256 characters
   */
  public SwfTaskSource(SwfClient swf, TaskList taskList, String identity) {
    this.swf = swf;
    this.request =
        PollForActivityTaskRequest.builder()
            .domain(taskList.domain())
            .taskList(it -> it.name(taskList.name()))
            .identity(identity)
            .build();
  }

  @Override
  public Optional<ActivityTask> poll() {
    var response = swf.pollForActivityTask(request);
    // A poll that got nothing has an empty token, or none.
    return Optional.ofNullable(response.taskToken())
        .filter(token -> !token.isEmpty())
        .map(token -> task(response));
  }

  private static ActivityTask task(PollForActivityTaskResponse task) {
    var type = task.activityType();
    var execution = task.workflowExecution();
    return new ActivityTask(
        task.taskToken(),
        new ActivityType(type.name(), type.version()),
        task.activityId(),
        new Execution(execution.workflowId(), execution.runId()),
        task.startedEventId(),
        Objects.requireNonNullElse(task.input(), ""));
  }
}
