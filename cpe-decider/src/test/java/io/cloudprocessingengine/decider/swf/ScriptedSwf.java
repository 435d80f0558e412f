package io.cloudprocessingengine.decider.swf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.GetWorkflowExecutionHistoryRequest;
import software.amazon.awssdk.services.swf.model.GetWorkflowExecutionHistoryResponse;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskRequest;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;
import software.amazon.awssdk.services.swf.model.RespondDecisionTaskCompletedRequest;
import software.amazon.awssdk.services.swf.model.RespondDecisionTaskCompletedResponse;

/** An SWF that hands out tasks as the test says, and keeps the answers. */
final class ScriptedSwf implements SwfClient {
  final List<PollForDecisionTaskRequest> polls = new ArrayList<>();
  final List<GetWorkflowExecutionHistoryRequest> histories = new ArrayList<>();
  final List<RespondDecisionTaskCompletedRequest> answers = new ArrayList<>();
  final List<HistoryEvent> history = new ArrayList<>();
  private final Deque<PollForDecisionTaskResponse> tasks = new ArrayDeque<>();
  RuntimeException onRespond;

  /** The next page that a poll gets. */
  ScriptedSwf hands(PollForDecisionTaskResponse page) {
    tasks.add(page);
    return this;
  }

  @Override
  public PollForDecisionTaskResponse pollForDecisionTask(PollForDecisionTaskRequest request) {
    polls.add(request);
    return tasks.isEmpty()
        ? PollForDecisionTaskResponse.builder().taskToken("").build()
        : tasks.remove();
  }

  @Override
  public GetWorkflowExecutionHistoryResponse getWorkflowExecutionHistory(
      GetWorkflowExecutionHistoryRequest request) {
    histories.add(request);
    return GetWorkflowExecutionHistoryResponse.builder().events(history).build();
  }

  @Override
  public RespondDecisionTaskCompletedResponse respondDecisionTaskCompleted(
      RespondDecisionTaskCompletedRequest request) {
    answers.add(request);
    if (onRespond != null) {
      throw onRespond;
    }
    return RespondDecisionTaskCompletedResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return "swf";
  }

  @Override
  public void close() {}
}
