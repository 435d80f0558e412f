package io.cloudprocessingengine.decider.swf;

import static io.cloudprocessingengine.decider.swf.EventMapping.text;

import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.history.WorkScheduled;
import io.cloudprocessingengine.decider.history.WorkStarted;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** Events about Lambda functions. */
final class LambdaEvents {
  private LambdaEvents() {}

  static void addTo(Map<EventType, Function<HistoryEvent, Event>> rules) {
    rules.put(EventType.LAMBDA_FUNCTION_SCHEDULED, LambdaEvents::scheduled);
    rules.put(EventType.LAMBDA_FUNCTION_STARTED, LambdaEvents::started);
    rules.put(EventType.LAMBDA_FUNCTION_COMPLETED, LambdaEvents::completed);
    rules.put(EventType.LAMBDA_FUNCTION_FAILED, LambdaEvents::failed);
    rules.put(EventType.LAMBDA_FUNCTION_TIMED_OUT, LambdaEvents::timedOut);
    rules.put(EventType.START_LAMBDA_FUNCTION_FAILED, LambdaEvents::notStarted);
  }

  private static Event scheduled(HistoryEvent event) {
    var id = event.lambdaFunctionScheduledEventAttributes().id();
    return new WorkScheduled(
        event.eventId(), event.eventTimestamp(), new WorkKey(WorkKind.LAMBDA, id));
  }

  private static Event started(HistoryEvent event) {
    var scheduled = event.lambdaFunctionStartedEventAttributes().scheduledEventId();
    return new WorkStarted(event.eventId(), event.eventTimestamp(), scheduled);
  }

  private static Event completed(HistoryEvent event) {
    var details = event.lambdaFunctionCompletedEventAttributes();
    return ended(event, details.scheduledEventId(), new Outcome.Completed(text(details.result())));
  }

  private static Event failed(HistoryEvent event) {
    var details = event.lambdaFunctionFailedEventAttributes();
    var outcome = new Outcome.Failed(text(details.reason()), text(details.details()));
    return ended(event, details.scheduledEventId(), outcome);
  }

  private static Event timedOut(HistoryEvent event) {
    var details = event.lambdaFunctionTimedOutEventAttributes();
    var outcome = new Outcome.TimedOut(text(details.timeoutTypeAsString()), "");
    return ended(event, details.scheduledEventId(), outcome);
  }

  /** SWF had taken it, and could then not start it. */
  private static Event notStarted(HistoryEvent event) {
    var details = event.startLambdaFunctionFailedEventAttributes();
    var scheduled = details.scheduledEventId() == null ? 0 : details.scheduledEventId();
    return ended(
        event,
        scheduled,
        new Outcome.Failed(text(details.causeAsString()), text(details.message())));
  }

  private static Event ended(HistoryEvent event, long scheduledEventId, Outcome outcome) {
    return new WorkEnded(event.eventId(), event.eventTimestamp(), scheduledEventId, outcome);
  }
}
