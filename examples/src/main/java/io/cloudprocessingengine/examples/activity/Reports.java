package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.examples.picture.Progress;
import java.util.Map;

/**
 * Tells the worker what pictures tell of their progress, and stops the work when it should stop.
 */
final class Reports {
  private Reports() {}

  /**
   * Reports to the context.
   *
   * @param phase what is being done: decode, resize
   */
  static Progress to(ActivityContext context, String phase) {
    return percent -> {
      context.throwIfCanceled();
      context.progress(percent, Map.of("phase", phase));
    };
  }
}
