package io.cloudprocessingengine.decider.swf;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.decider.swf.PlannedJob.TaskOutcome;
import io.cloudprocessingengine.local.engine.LambdaOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;

/**
 * Workers, functions, the deciders of children and the people who send signals. Chance decides who
 * of them is next, never what comes of it.
 */
final class RandomWorld {
  private static final Duration LONGEST_STEP = Duration.ofMinutes(10);

  private final EngineSwf engine;
  private final EngineJob job;
  private final PlannedJob planned;
  private final Random random;
  private final List<String> signals;
  private final List<Task> taken = new ArrayList<>();
  private final SwfClient swf;

  /** An activity task that a worker has. */
  private record Task(String token, JsonNode input) {}

  RandomWorld(EngineSwf engine, EngineJob job, PlannedJob planned, Random random) {
    this.engine = engine;
    this.job = job;
    this.planned = planned;
    this.random = random;
    this.signals = planned.signals();
    this.swf = job.swf();
  }

  /** Something happens, if there is anything that can; false if nothing is left to happen. */
  boolean next() {
    return job.isOpen() && somethingHappens();
  }

  private boolean somethingHappens() {
    var first = random.nextInt(Happening.values().length);
    for (var i = 0; i < Happening.values().length; i++) {
      if (happens(Happening.values()[(first + i) % Happening.values().length])) {
        return true;
      }
    }
    return timePasses();
  }

  private enum Happening {
    TAKE,
    END,
    SIGNAL,
    CHILD,
    FUNCTION,
    TIME
  }

  private boolean happens(Happening what) {
    return switch (what) {
      case TAKE -> take("Work") || take("Late");
      case END -> !taken.isEmpty() && end(taken.remove(random.nextInt(taken.size())));
      case SIGNAL -> !signals.isEmpty() && signal(signals.remove(random.nextInt(signals.size())));
      case CHILD -> child();
      case FUNCTION -> function();
      // SWF gives functions a quarter of an hour, and time is not to decide what comes of them.
      case TIME -> random.nextInt(3) == 0 && engine.openFunctions().isEmpty() && timePasses();
    };
  }

  private boolean timePasses() {
    return engine.passToNext(LONGEST_STEP);
  }

  private boolean take(String activity) {
    var task = job.take(activity);
    // What is late is taken and never answered.
    task.filter(it -> activity.equals("Work"))
        .ifPresent(it -> taken.add(new Task(it.taskToken(), json(it.input()))));
    return task.isPresent();
  }

  private boolean end(Task task) {
    var stop = swf.recordActivityTaskHeartbeat(it -> it.taskToken(task.token())).cancelRequested();
    if (stop && random.nextBoolean()) {
      swf.respondActivityTaskCanceled(it -> it.taskToken(task.token()));
      return true;
    }
    var outcome = outcome(task.input());
    if (outcome == TaskOutcome.SUCCESS) {
      swf.respondActivityTaskCompleted(it -> it.taskToken(task.token()).result("{\"n\": 1}"));
    } else {
      swf.respondActivityTaskFailed(it -> it.taskToken(task.token()).reason(outcome.name()));
    }
    return true;
  }

  private TaskOutcome outcome(JsonNode input) {
    return planned.outcome(input.path("task").asText(), input.path("attempt").asInt());
  }

  private boolean signal(String name) {
    swf.signalWorkflowExecution(
        it ->
            it.domain(EngineJob.DOMAIN)
                .workflowId(job.execution().workflowId())
                .signalName(name)
                .input("{}"));
    return true;
  }

  private boolean child() {
    var task =
        swf.pollForDecisionTask(
            it -> it.domain(EngineJob.DOMAIN).taskList(to -> to.name("children")));
    if (task.taskToken() == null) {
      return false;
    }
    swf.respondDecisionTaskCompleted(
        it -> it.taskToken(task.taskToken()).decisions(List.of(close(task))));
    return true;
  }

  private Decision close(PollForDecisionTaskResponse task) {
    var isToStop =
        task.events().stream()
            .anyMatch(it -> it.eventType() == EventType.WORKFLOW_EXECUTION_CANCEL_REQUESTED);
    var input = json(task.events().get(0).workflowExecutionStartedEventAttributes().input());
    var outcome = outcome(input);
    var close = Decision.builder();
    if (isToStop) {
      close
          .decisionType(DecisionType.CANCEL_WORKFLOW_EXECUTION)
          .cancelWorkflowExecutionDecisionAttributes(to -> to.details("stopped"));
    } else if (outcome == TaskOutcome.SUCCESS) {
      close
          .decisionType(DecisionType.COMPLETE_WORKFLOW_EXECUTION)
          .completeWorkflowExecutionDecisionAttributes(to -> to.result("{}"));
    } else {
      close
          .decisionType(DecisionType.FAIL_WORKFLOW_EXECUTION)
          .failWorkflowExecutionDecisionAttributes(to -> to.reason(outcome.name()));
    }
    return close.build();
  }

  private boolean function() {
    var open = new ArrayList<>(engine.openFunctions().entrySet());
    if (open.isEmpty()) {
      return false;
    }
    var call = open.get(random.nextInt(open.size()));
    var outcome = outcome(json(call.getKey().input().orElseThrow()));
    call.getValue()
        .complete(
            outcome == TaskOutcome.SUCCESS
                ? new LambdaOutcome.Completed("{}")
                : new LambdaOutcome.Failed(outcome.name(), ""));
    return true;
  }

  private static JsonNode json(String text) {
    return JsonText.parse(text).orElseThrow();
  }
}
