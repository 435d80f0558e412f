package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** A decision or activity task that waits in a list until somebody polls for it. */
interface Task {
  /** The higher, the sooner. */
  int priority();

  /** Hands the task to the poller, and gives the answer to the poll. */
  JsonNode start(Request poll);
}
