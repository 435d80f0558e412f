package io.cloudprocessingengine.local.engine;

/** How much of everything there may be. */
record Limits(
    int historyEvents,
    int openActivities,
    int openTimers,
    int openChildren,
    int openExecutions,
    int tagsPerDomain) {
  /** The limits of the service, from its quota page. */
  static Limits ofTheService() {
    return new Limits(25_000, 1_000, 1_000, 1_000, 100_000, 50);
  }
}
