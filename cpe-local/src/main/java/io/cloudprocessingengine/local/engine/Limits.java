package io.cloudprocessingengine.local.engine;

/**
 * How much of everything there may be.
 *
 * @param historyEvents the last event that an execution can have
 * @param openInExecution open activities of an execution, and as many timers, children and Lambda
 *     functions
 * @param openExecutions in a domain
 * @param tagsPerDomain on the domain itself
 * @param types of workflows in a domain, and as many of activities, deprecated ones included
 * @param domains deprecated ones included
 */
record Limits(
    int historyEvents,
    int openInExecution,
    int openExecutions,
    int tagsPerDomain,
    int types,
    int domains) {
  private static final int TYPES = 10_000;
  private static final int DOMAINS = 100;

  /** Limits of what runs; of what is registered, the service's. */
  Limits(int historyEvents, int openInExecution, int openExecutions, int tagsPerDomain) {
    this(historyEvents, openInExecution, openExecutions, tagsPerDomain, TYPES, DOMAINS);
  }

  /** The limits of the service, from its quota page. */
  static Limits ofTheService() {
    return new Limits(25_000, 1_000, 100_000, 50);
  }
}
