package io.cloudprocessingengine.local.engine;

/** The executions of a domain as lists and counts find them. */
final class Visibility {
  private final ExecutionIndex open = ExecutionIndex.byStart();
  private final ExecutionIndex closedByStart = ExecutionIndex.byStart();
  private final ExecutionIndex closedByClose = ExecutionIndex.byClose();

  void opened(Execution execution) {
    open.add(execution);
  }

  void closed(Execution execution) {
    open.remove(execution);
    closedByStart.add(execution);
    closedByClose.add(execution);
  }

  /** A closed execution is kept no longer. */
  void forget(Execution execution) {
    closedByStart.remove(execution);
    closedByClose.remove(execution);
  }

  ExecutionIndex open() {
    return open;
  }

  ExecutionIndex closedByStart() {
    return closedByStart;
  }

  ExecutionIndex closedByClose() {
    return closedByClose;
  }
}
