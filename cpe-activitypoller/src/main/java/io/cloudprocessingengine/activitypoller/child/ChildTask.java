package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import io.cloudprocessingengine.activitypoller.task.Thrown;

/** Runs a task within the child; what comes of it, be it an Error, becomes a frame. */
final class ChildTask {
  private ChildTask() {}

  // The boundary of the plug-in, as the ActivityRunner is where there is no child.
  static Frame run(ActivityCode code, String input, ChildContext context) {
    try {
      return new Frame.Completed(code.run(input, context));
    } catch (ActivityFailure e) {
      return new Frame.Failed(e.reason(), e.details().orElse(""), e.isRetryable());
    } catch (ActivityCanceled e) {
      return new Frame.Canceled(e.details().orElse(""));
    } catch (Throwable e) {
      var fatal = e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
      return new Frame.Threw(Thrown.reason(e), Thrown.details(e), !(e instanceof Exception), fatal);
    }
  }
}
