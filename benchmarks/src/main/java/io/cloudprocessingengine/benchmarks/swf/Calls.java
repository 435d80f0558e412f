package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.local.LocalStack;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.Decision;

/** The calls of one engine: whole lives of small jobs, and turns of one job that grows. */
final class Calls implements AutoCloseable {
  static final String DOMAIN = "benchmark";

  /** What is timed, in this order. */
  static final List<String> NAMES = List.of("Start or signal", "Poll", "Respond");

  private static final String TYPE = "Nothing";
  private static final String LONG_JOB = "long";
  private static final Decision COMPLETE =
      Decision.builder()
          .decisionType("CompleteWorkflowExecution")
          .completeWorkflowExecutionDecisionAttributes(it -> it.result("{}"))
          .build();

  private final SwfClient swf;
  private int started;

  private Calls(SwfClient swf) {
    this.swf = swf;
  }

  static Calls of(LocalStack stack) {
    var calls = new Calls(Jobs.client(stack.swfEndpoint()));
    Jobs.registerWorkflow(calls.swf, DOMAIN, TYPE);
    calls.start(LONG_JOB, LONG_JOB);
    calls.pollAndRespond(LONG_JOB, List.of(), new Times());
    return calls;
  }

  void start(String taskList, String workflowId) {
    swf.startWorkflowExecution(
        it ->
            it.domain(DOMAIN)
                .workflowId(workflowId)
                .workflowType(type -> type.name(TYPE).version(JobPlan.VERSION))
                .taskList(list -> list.name(taskList))
                .input("{}"));
  }

  void signal() {
    swf.signalWorkflowExecution(
        it -> it.domain(DOMAIN).workflowId(LONG_JOB).signalName("more").input("{}"));
  }

  /** Starts, polls, completes. */
  List<Double> lives(int count) {
    var times = new Times();
    for (var i = 0; i < count; i++) {
      var id = "life-" + started++;
      times.take(0, () -> start("lives", id));
      pollAndRespond("lives", List.of(COMPLETE), times);
    }
    return times.medians();
  }

  /** Signals the long job, polls for what is new, decides nothing. */
  List<Double> turns(int count) {
    var times = new Times();
    for (var i = 0; i < count; i++) {
      times.take(0, this::signal);
      pollAndRespond(LONG_JOB, List.of(), times);
    }
    return times.medians();
  }

  private void pollAndRespond(String taskList, List<Decision> decisions, Times times) {
    var token = new String[1];
    times.take(
        1,
        () ->
            token[0] =
                swf.pollForDecisionTask(
                        it ->
                            it.domain(DOMAIN)
                                .taskList(list -> list.name(taskList))
                                .startAtPreviousStartedEvent(true))
                    .taskToken());
    times.take(
        2,
        () -> swf.respondDecisionTaskCompleted(it -> it.taskToken(token[0]).decisions(decisions)));
  }

  @Override
  public void close() {
    swf.close();
  }

  /** Milliseconds of each call. */
  private static final class Times {
    private final List<List<Double>> taken =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    void take(int which, Runnable call) {
      var begin = System.nanoTime();
      call.run();
      taken.get(which).add((System.nanoTime() - begin) / 1e6);
    }

    List<Double> medians() {
      return taken.stream().map(it -> it.stream().sorted().toList().get(it.size() / 2)).toList();
    }
  }
}
