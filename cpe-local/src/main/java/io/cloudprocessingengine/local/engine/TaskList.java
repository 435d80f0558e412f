package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Tasks that wait for a poll, or polls that wait for a task. */
final class TaskList {
  static final int POLL_MILLISECONDS = 60_000;
  private static final int POLLERS = 1_000;

  private final Region region;
  private final String operation;
  private final NavigableSet<QueuedTask> tasks = new TreeSet<>();
  private final Map<Poll, Deadline> polls = new LinkedHashMap<>();
  private long sequence;

  /**
   * A list without tasks.
   *
   * @param operation by which its tasks are polled for
   */
  TaskList(Region region, String operation) {
    this.region = region;
    this.operation = operation;
  }

  QueuedTask add(Task task) {
    var queued = new QueuedTask(this, task.priority(), sequence++, task);
    tasks.add(queued);
    region.agenda().match(this);
    return queued;
  }

  void remove(QueuedTask task) {
    tasks.remove(task);
  }

  int size() {
    return tasks.size();
  }

  /**
   * The answer comes with the first task, or is {@code empty} after a minute.
   *
   * @throws io.cloudprocessingengine.local.api.Fault when too many wait already
   */
  CompletableFuture<JsonNode> poll(Request request, JsonNode empty) {
    if (polls.size() >= POLLERS) {
      forgetGivenUp();
    }
    if (polls.size() >= POLLERS) {
      throw FaultType.LIMIT_EXCEEDED.saying(
          "Too many pollers: a task list can have " + POLLERS + " at a time");
    }
    var poll = new Poll(request, empty);
    polls.put(poll, region.timeline().afterApart(POLL_MILLISECONDS, () -> expire(poll)));
    region.agenda().match(this);
    return poll.answer();
  }

  /** Hands over a task, if there is both a task and somebody who still waits for it. */
  boolean matchOne() {
    if (tasks.isEmpty() || polls.isEmpty()) {
      return false;
    }
    var poll = polls.keySet().iterator().next();
    region.timeline().cancel(polls.remove(poll));
    if (poll.take()) {
      region.recorder().begin(operation, poll.request().members());
      region.agenda().reply(poll.answer(), tasks.pollFirst().task().start(poll.request()));
    }
    return true;
  }

  /** Puts a task back in the place that it had. */
  QueuedTask restore(long place, Task task, boolean waiting) {
    var queued = new QueuedTask(this, task.priority(), place, task);
    sequence = Math.max(sequence, place + 1);
    if (waiting) {
      tasks.add(queued);
    }
    return queued;
  }

  private void forgetGivenUp() {
    for (var poll : List.copyOf(polls.keySet())) {
      if (poll.isGivenUp()) {
        region.timeline().cancel(polls.remove(poll));
      }
    }
  }

  private void expire(Poll poll) {
    polls.remove(poll);
    region.agenda().reply(poll.answer(), poll.empty());
  }

  /** Answers those who wait, as if their time was up. */
  void endPolls() {
    polls.keySet().forEach(poll -> region.agenda().reply(poll.answer(), poll.empty()));
    polls.clear();
  }
}
