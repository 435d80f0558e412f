package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.metrics.Metric;
import io.cloudprocessingengine.common.metrics.Metrics;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.swf.model.GetWorkflowExecutionHistoryRequest;
import software.amazon.awssdk.services.swf.model.GetWorkflowExecutionHistoryResponse;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskResponse;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskRequest;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;
import software.amazon.awssdk.services.swf.model.RespondActivityTaskCanceledRequest;
import software.amazon.awssdk.services.swf.model.RespondActivityTaskCompletedRequest;
import software.amazon.awssdk.services.swf.model.RespondActivityTaskFailedRequest;
import software.amazon.awssdk.services.swf.model.RespondDecisionTaskCompletedRequest;

/** Measures tasks by the calls that take and answer them. */
final class TaskInterceptor implements ExecutionInterceptor {
  private final Metrics metrics;
  private final HistoryMetrics history;
  private final OpenTasks open = new OpenTasks();
  private final AtomicBoolean measured = new AtomicBoolean();

  TaskInterceptor(Metrics metrics) {
    this.metrics = metrics;
    this.history = new HistoryMetrics(metrics);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    polled(context.request()).ifPresent(this::begin);
  }

  private void begin(PollOf poll) {
    poll.begin(metrics);
    if (poll.kind().equals(PollOf.DECISION)) {
      history.begin();
    }
    if (measured.compareAndSet(false, true)) {
      metrics.gauge(Metric.TASKS_IN_HAND, open::size);
    }
    open.left().ifPresent(task -> answered(task, poll.kind(), "unanswered"));
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    var response = context.response();
    if (response instanceof PollForDecisionTaskResponse task) {
      polled((PollForDecisionTaskRequest) context.request(), task);
    } else if (response instanceof PollForActivityTaskResponse task) {
      polled(context.request(), task.taskToken(), false);
    } else if (response instanceof GetWorkflowExecutionHistoryResponse read) {
      metrics.count(Metric.EVENTS_READ, read.events().size());
    } else {
      answered(context.request());
    }
    read(context.request(), response);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    polled(context.request()).ifPresent(poll -> poll.ended(metrics, "error"));
  }

  private void polled(PollForDecisionTaskRequest request, PollForDecisionTaskResponse task) {
    if (isGiven(request.nextPageToken())) {
      history.page(task);
      return;
    }
    var previous = task.previousStartedEventId();
    if (polled(request, task.taskToken(), previous == null || previous == 0)) {
      metrics.events(Metric.HISTORY_EVENTS, task.startedEventId());
      history.page(task);
    }
  }

  private boolean polled(SdkRequest request, String token, boolean isNewJob) {
    var given = isGiven(token);
    polled(request).ifPresent(poll -> poll.ended(metrics, given ? "task" : "empty"));
    if (given) {
      open.taken(token, isNewJob);
    }
    return given;
  }

  private void read(SdkRequest request, SdkResponse response) {
    if (response instanceof GetWorkflowExecutionHistoryResponse
        && !isGiven(((GetWorkflowExecutionHistoryRequest) request).nextPageToken())) {
      open.historyRead();
    }
  }

  private void answered(SdkRequest request) {
    if (request instanceof RespondDecisionTaskCompletedRequest answer) {
      answer
          .decisions()
          .forEach(it -> metrics.count(Metric.DECISIONS, 1, "kind", it.decisionTypeAsString()));
      open.answered(answer.taskToken())
          .ifPresent(
              task -> {
                metrics.count(Metric.JOB_CACHE, 1, "result", task.cache());
                answered(task, PollOf.DECISION, "completed");
              });
    } else if (request instanceof RespondActivityTaskCompletedRequest answer) {
      answered(answer.taskToken(), "completed");
    } else if (request instanceof RespondActivityTaskFailedRequest answer) {
      answered(answer.taskToken(), "failed");
    } else if (request instanceof RespondActivityTaskCanceledRequest answer) {
      answered(answer.taskToken(), "canceled");
    }
  }

  private void answered(String token, String result) {
    open.answered(token).ifPresent(task -> answered(task, PollOf.ACTIVITY, result));
  }

  private void answered(OpenTasks.Task task, String kind, String result) {
    metrics.time(Metric.TASK_ANSWER, task.age(), "kind", kind, "result", result);
  }

  /** Of SWF's; further pages of one poll are none of their own. */
  private static Optional<PollOf> polled(SdkRequest request) {
    var isPage =
        request instanceof PollForDecisionTaskRequest poll && isGiven(poll.nextPageToken());
    return isPage || request instanceof ReceiveMessageRequest
        ? Optional.empty()
        : PollOf.request(request);
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isEmpty();
  }
}
