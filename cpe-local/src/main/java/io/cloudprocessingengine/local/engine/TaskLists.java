package io.cloudprocessingengine.local.engine;

import java.util.HashMap;
import java.util.Map;

/** The task lists of a domain for one kind of task; a list exists as soon as it is named. */
final class TaskLists {
  private final Region region;
  private final String operation;
  private final Map<String, TaskList> lists = new HashMap<>();

  /**
   * No list yet.
   *
   * @param operation by which the tasks are polled for
   */
  TaskLists(Region region, String operation) {
    this.region = region;
    this.operation = operation;
  }

  TaskList get(String name) {
    return lists.computeIfAbsent(name, key -> new TaskList(region, operation));
  }

  void endPolls() {
    lists.values().forEach(TaskList::endPolls);
  }

  /** How many tasks wait in the list. */
  int pending(String name) {
    var list = lists.get(name);
    return list == null ? 0 : list.size();
  }
}
