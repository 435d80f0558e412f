package io.cloudprocessingengine.activitypoller.plugin;

import io.cloudprocessingengine.common.lifecycle.ExitCall;
import java.util.Arrays;
import java.util.Optional;

/** Where in an author's code something happens, rather than in what it calls of the JDK. */
public final class CodePlace {
  private CodePlace() {}

  static Optional<StackTraceElement> of(StackTraceElement[] trace) {
    return Arrays.stream(trace).filter(CodePlace::isNotOfTheJdk).findFirst().or(() -> first(trace));
  }

  /**
   * Where System.exit is called by a thread that waits for the process to end; empty if none is.
   */
  public static Optional<StackTraceElement> ofExit() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(it -> ExitCall.isIn(it.getKey()))
        .flatMap(it -> of(it.getValue()).stream())
        .findFirst();
  }

  private static boolean isNotOfTheJdk(StackTraceElement frame) {
    return !frame.getClassName().matches("(java|jdk|sun)\\..*");
  }

  private static Optional<StackTraceElement> first(StackTraceElement[] trace) {
    return Arrays.stream(trace).findFirst();
  }
}
