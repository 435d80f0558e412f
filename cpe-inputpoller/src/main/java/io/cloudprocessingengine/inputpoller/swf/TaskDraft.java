package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.message.FailureDetails;
import io.cloudprocessingengine.common.message.Messages;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.common.status.ActivityState;
import io.cloudprocessingengine.common.status.ActivityStatus;
import io.cloudprocessingengine.common.status.FailureReason;
import io.cloudprocessingengine.common.status.Span;
import io.cloudprocessingengine.common.status.TaskName;
import io.cloudprocessingengine.inputpoller.job.TaskRecord;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A task while its events are read. */
final class TaskDraft {
  final String id;
  private final TaskRecord.Kind kind;
  private final TypeRef type;
  private final String input;
  private final Instant scheduled;
  private Instant started;
  private Instant ended;
  private String worker;
  private ActivityState state = ActivityState.SCHEDULED;
  private String result;
  private String progress;
  private FailureReason failure;
  private boolean cancelRequested;

  TaskDraft(TaskRecord.Kind kind, String id, TypeRef type, String input, Instant scheduled) {
    this.kind = kind;
    this.id = id;
    this.type = type;
    this.input = input;
    this.scheduled = scheduled;
  }

  long size() {
    return Stream.of(input, result, progress)
        .filter(Objects::nonNull)
        .mapToLong(String::length)
        .sum();
  }

  void started(Instant time, String by) {
    started = time;
    worker = by;
    state = ActivityState.RUNNING;
  }

  void completed(Instant time, String with) {
    ended = time;
    result = with == null ? "" : with;
    state = ActivityState.COMPLETED;
  }

  void failed(Instant time, String reason, String details) {
    ended = time;
    var text = FailureDetails.read(details == null ? "" : details).text();
    failure = FailureReason.of(reason == null ? "" : reason, text);
    state = ActivityState.FAILED;
  }

  /** The details are those of the last heartbeat. */
  void timedOut(Instant time, String type, String details) {
    ended = time;
    progress = details;
    failure = FailureReason.of("TIMEOUT." + type, null);
    state = ActivityState.TIMED_OUT;
  }

  void canceled(Instant time, String details) {
    ended = time;
    progress = details;
    failure = FailureReason.of("CANCELED", null);
    state = ActivityState.CANCELED;
  }

  void cancelRequested() {
    cancelRequested = true;
  }

  TaskRecord toRecord() {
    var output =
        new ActivityStatus.Output(
            Optional.ofNullable(result).filter(it -> !it.isEmpty()).map(Messages::jsonOrText),
            Optional.ofNullable(failure),
            Optional.ofNullable(progress).filter(it -> !it.isEmpty()).map(Messages::jsonOrText));
    var facts =
        new ActivityStatus.Facts(
            Optional.ofNullable(input).filter(it -> !it.isEmpty()).map(Messages::jsonOrText),
            output,
            Optional.ofNullable(worker).filter(it -> !it.isEmpty()),
            cancelRequested);
    var span =
        new Span(Optional.of(scheduled), Optional.ofNullable(started), Optional.ofNullable(ended));
    var status = new ActivityStatus(id, type, state, span, facts);
    return new TaskRecord(kind, TaskName.parse(id), status, result == null ? "" : result);
  }
}
