package io.cloudprocessingengine.activitypoller.child;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudprocessingengine.activity.ActivityContext;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A task that a child runs, as the worker sees it. */
record ChildTaskRun(ActivityContext context, CompletableFuture<Frame> end) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  ChildTaskRun(ActivityContext context) {
    this(context, new CompletableFuture<>());
  }

  /** Passes on what the child tells while it runs; anything else is the end. */
  void heard(Frame frame) {
    if (frame instanceof Frame.Told told) {
      tell(told);
    } else if (frame instanceof Frame.Logged logged) {
      context.logger().log(logged.level(), logged.text());
    } else {
      end.complete(frame);
    }
  }

  private void tell(Frame.Told told) {
    var details = MAPPER.convertValue(told.details(), MAP);
    switch (told.phase()) {
      case PREPARING -> context.preparing(details);
      case PROGRESS -> context.progress(told.percent(), details);
      case FINISHING -> context.finishing(details);
    }
  }
}
