package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.command.WorkflowRequest;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.job.Opening;
import java.util.Optional;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** What the first event of a history says. */
final class StartedEvent {
  private StartedEvent() {}

  static Opening opening(HistoryEvent event) {
    var started = event.workflowExecutionStartedEventAttributes();
    var run =
        new WorkflowRequest.Run(
            Optional.ofNullable(started.taskList()).map(it -> it.name()),
            Optional.ofNullable(started.executionStartToCloseTimeout()),
            Optional.ofNullable(started.taskStartToCloseTimeout()),
            Optional.ofNullable(started.taskPriority()),
            Optional.ofNullable(started.childPolicyAsString()));
    return new Opening(
        new TypeRef(started.workflowType().name(), started.workflowType().version()),
        event.eventTimestamp(),
        started.input() == null ? "" : started.input(),
        run,
        started.tagList());
  }
}
