package io.cloudprocessingengine.local.engine;

/**
 * How much of everything there may be.
 *
 * @param historyEvents the last event that an execution can have
 * @param openInExecution open activities of an execution, and as many timers, children and Lambda
 *     functions
 * @param openExecutions in a domain
 * @param tagsPerDomain on the domain itself
 */
record Limits(int historyEvents, int openInExecution, int openExecutions, int tagsPerDomain) {
  /** The limits of the service, from its quota page. */
  static Limits ofTheService() {
    return new Limits(25_000, 1_000, 100_000, 50);
  }
}
