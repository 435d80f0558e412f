package io.cloudprocessingengine.local.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often an account may call each operation, and make each decision. */
final class Throttle {
  private final Map<String, Rate> rates;
  private final Map<String, TokenBucket> buckets = new HashMap<>();

  /** What is let through at once, and then each second. */
  private record Rate(int capacity, int refill, List<String> names) {
    static Rate of(int capacity, int refill, String... names) {
      return new Rate(capacity, refill, List.of(names));
    }
  }

  private Throttle(List<Rate> rates) {
    this.rates = new HashMap<>();
    rates.forEach(rate -> rate.names().forEach(name -> this.rates.put(name, rate)));
  }

  /** Everything is let through. */
  static Throttle off() {
    return new Throttle(List.of());
  }

  /** The throttles of the service, from its quota page. */
  static Throttle ofTheService() {
    return new Throttle(
        List.of(
            Rate.of(2000, 200, "PollForDecisionTask", "PollForActivityTask"),
            Rate.of(2000, 200, "RespondDecisionTaskCompleted", "RespondActivityTaskCompleted"),
            Rate.of(2000, 200, "RespondActivityTaskFailed", "RespondActivityTaskCanceled"),
            Rate.of(2000, 200, "StartWorkflowExecution", "StartTimer"),
            Rate.of(2000, 160, "RecordActivityTaskHeartbeat"),
            Rate.of(2000, 60, "GetWorkflowExecutionHistory", "TerminateWorkflowExecution"),
            Rate.of(2000, 30, "SignalWorkflowExecution", "RequestCancelWorkflowExecution"),
            Rate.of(2000, 6, "DescribeWorkflowExecution", "DescribeWorkflowType"),
            Rate.of(2000, 6, "DescribeActivityType", "DescribeDomain"),
            Rate.of(2000, 6, "CountOpenWorkflowExecutions", "CountClosedWorkflowExecutions"),
            Rate.of(1200, 120, "SignalExternalWorkflowExecution"),
            Rate.of(1200, 120, "RequestCancelExternalWorkflowExecution"),
            Rate.of(1000, 200, "ScheduleActivityTask"),
            Rate.of(500, 12, "StartChildWorkflowExecution"),
            Rate.of(200, 60, "RegisterWorkflowType", "RegisterActivityType"),
            Rate.of(200, 48, "ListOpenWorkflowExecutions"),
            Rate.of(200, 6, "ListClosedWorkflowExecutions", "ListWorkflowTypes"),
            Rate.of(200, 6, "ListActivityTypes", "CountPendingActivityTasks"),
            Rate.of(200, 6, "CountPendingDecisionTasks", "DeprecateWorkflowType"),
            Rate.of(200, 6, "DeprecateActivityType", "UndeprecateWorkflowType"),
            Rate.of(200, 6, "UndeprecateActivityType", "DeleteWorkflowType", "DeleteActivityType"),
            Rate.of(
                100, 6, "RegisterDomain", "DeprecateDomain", "UndeprecateDomain", "ListDomains"),
            Rate.of(100, 6, "TagResource", "UntagResource", "ListTagsForResource")));
  }

  /** All buckets are full again. */
  void reset() {
    buckets.clear();
  }

  /** Whether the operation or decision of that name is let through at that time. */
  boolean admits(String name, long now) {
    var rate = rates.get(name);
    return rate == null
        || buckets
            .computeIfAbsent(name, key -> new TokenBucket(rate.capacity(), rate.refill(), now))
            .take(now);
  }
}
