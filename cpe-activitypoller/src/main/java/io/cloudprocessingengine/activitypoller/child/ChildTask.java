package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import io.cloudprocessingengine.activitypoller.task.Limits;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import io.cloudprocessingengine.activitypoller.task.Thrown;
import java.util.Optional;

/** Runs a task within the child; what comes of it, be it an Error, becomes a frame. */
final class ChildTask {
  private ChildTask() {}

  // The boundary of the plug-in, as the ActivityRunner is where there is no child.
  static Frame run(ActivityCode code, String input, ChildContext context) {
    try {
      return new Frame.Completed(code.run(input, context));
    } catch (ActivityFailure e) {
      return new Frame.Failed(e.reason(), fit(e.details()), e.isRetryable());
    } catch (ActivityCanceled e) {
      return new Frame.Canceled(fit(e.details()));
    } catch (Throwable e) {
      var fatal = e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
      return new Frame.Threw(Thrown.reason(e), Thrown.details(e), !(e instanceof Exception), fatal);
    }
  }

  private static String fit(Optional<String> details) {
    return Limits.fit(details.orElse(""), Outcome.MAX_TEXT_LENGTH);
  }
}
