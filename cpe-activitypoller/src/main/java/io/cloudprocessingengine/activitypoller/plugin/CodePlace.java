package io.cloudprocessingengine.activitypoller.plugin;

import java.util.Arrays;
import java.util.Optional;

/** Where in an author's code something happens, rather than in what it calls of the JDK. */
final class CodePlace {
  private CodePlace() {}

  static Optional<StackTraceElement> of(StackTraceElement[] trace) {
    return Arrays.stream(trace).filter(CodePlace::isNotOfTheJdk).findFirst().or(() -> first(trace));
  }

  private static boolean isNotOfTheJdk(StackTraceElement frame) {
    return !frame.getClassName().matches("(java|jdk|sun)\\..*");
  }

  private static Optional<StackTraceElement> first(StackTraceElement[] trace) {
    return Arrays.stream(trace).findFirst();
  }
}
