package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.Trace;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.job.CarriedWork;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import io.cloudprocessingengine.inputpoller.job.RetryMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run that goes on where another has ended.
 *
 * @param start how it is started
 * @param signals what follows the start, input by name
 * @param carried all that it takes over from the other
 */
record Retry(WorkflowStart start, Map<String, String> signals, List<JsonNode> carried) {
  private static final String SIGNAL = "signal";

  Retry {
    signals = Collections.unmodifiableMap(new LinkedHashMap<>(signals));
    carried = List.copyOf(carried);
  }

  /**
   * The same for the same history and command.
   *
   * @throws io.cloudprocessingengine.common.command.CommandException when there is no room for what
   *     a retry adds to the input, or for a signal
   */
  static Retry of(Request request, Run run, JobHistory history) {
    var entries = CarriedWork.of(history);
    var input = original(request, history);
    Trace.of(request.command().data()).ifPresent(it -> it.recordIn(input));
    request.client().recordFor(request.command().jobId()).tracedBy(input).recordIn(input);
    var room = WorkflowStart.LONGEST_INPUT - withMark(request, run, input, 9_999, List.of());
    var inside = new ArrayList<JsonNode>();
    var parts = new Parts(WorkflowStart.LONGEST_INPUT);
    var signalsFollow = false;
    for (var entry : entries) {
      var length = entry.toString().length() + 1;
      // Signals keep their order: after one that follows, all do.
      if (length <= room && !(signalsFollow && entry.has(SIGNAL))) {
        inside.add(entry);
        room -= length;
      } else if (parts.add(entry)) {
        signalsFollow |= entry.has(SIGNAL);
      } else {
        checkIsTask(request, entry);
      }
    }
    var signals = parts.toSignals();
    var length = withMark(request, run, input, signals.size(), inside);
    checkFits(request, length);
    var start =
        new WorkflowStart(
            run.job(),
            history.opening().type(),
            history.opening().run(),
            history.opening().tags(),
            input);
    return new Retry(start, signals, entries);
  }

  private static ObjectNode original(Request request, JobHistory history) {
    return JsonText.parse(history.opening().input())
        .filter(ObjectNode.class::isInstance)
        .map(it -> (ObjectNode) it)
        .orElseThrow(
            () ->
                request
                    .command()
                    .refused(
                        Code.CONFLICT,
                        "the job's input is no JSON object: it was not started by START_JOB",
                        "jobId"));
  }

  /** Puts the mark into the input; returns how long that makes it. */
  private static int withMark(
      Request request, Run run, ObjectNode input, int parts, List<JsonNode> inside) {
    var mark = new RetryMark(run.runId(), request.messageId(), parts, inside);
    input.set(RetryMark.MEMBER, mark.toJson());
    return input.toString().length();
  }

  /** What a task did that can't be carried is done again; nobody would send a signal again. */
  private static void checkIsTask(Request request, JsonNode entry) {
    if (entry.has(SIGNAL)) {
      var message =
          "the job got a signal that is too large to be carried over, with a name of %d characters: %s"
              .formatted(entry.get(SIGNAL).asText().length(), entry.get(SIGNAL).asText());
      throw request.command().refused(Code.TOO_LARGE, message, "jobId");
    }
  }

  private static void checkFits(Request request, int length) {
    if (length > WorkflowStart.LONGEST_INPUT) {
      var message =
          "the job's input has %d characters with what a retry adds to it; SWF takes %d at most"
              .formatted(length, WorkflowStart.LONGEST_INPUT);
      throw request.command().refused(Code.TOO_LARGE, message, "jobId");
    }
  }
}
