package io.cloudprocessingengine.local.engine;

import java.util.HashMap;
import java.util.Map;

/** The task lists of a domain for one kind of task; a list exists as soon as it is named. */
final class TaskLists {
  private final Region region;
  private final Map<String, TaskList> lists = new HashMap<>();

  TaskLists(Region region) {
    this.region = region;
  }

  TaskList get(String name) {
    return lists.computeIfAbsent(name, key -> new TaskList(region));
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
