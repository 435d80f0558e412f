package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.inputpoller.handler.WorkflowStart;
import software.amazon.awssdk.services.swf.model.StartWorkflowExecutionRequest;
import software.amazon.awssdk.services.swf.model.TaskList;

/** A start as SWF takes it. */
final class StartRequest {
  private StartRequest() {}

  static StartWorkflowExecutionRequest of(WorkflowStart start) {
    var run = start.run();
    var request =
        StartWorkflowExecutionRequest.builder()
            .domain(start.job().domain())
            .workflowId(start.job().workflowId())
            .workflowType(it -> it.name(start.type().name()).version(start.type().version()))
            .tagList(start.tags())
            .input(start.input().toString());
    run.taskList().ifPresent(name -> request.taskList(TaskList.builder().name(name).build()));
    run.executionStartToCloseTimeout().ifPresent(request::executionStartToCloseTimeout);
    run.taskStartToCloseTimeout().ifPresent(request::taskStartToCloseTimeout);
    run.priority().ifPresent(request::taskPriority);
    run.childPolicy().ifPresent(request::childPolicy);
    return request.build();
  }
}
