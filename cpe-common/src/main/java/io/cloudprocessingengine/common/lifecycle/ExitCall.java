package io.cloudprocessingengine.common.lifecycle;

import java.util.Arrays;

/** Tells a call of System.exit, from which a thread never comes back. */
public final class ExitCall {
  private ExitCall() {}

  /** Whether the thread is in one. */
  public static boolean isIn(Thread thread) {
    return isIn(thread.getStackTrace());
  }

  static boolean isIn(StackTraceElement[] stack) {
    return Arrays.stream(stack).anyMatch(ExitCall::isExit);
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals(Runtime.class.getName())
        && frame.getMethodName().equals("exit");
  }
}
