package io.cloudprocessingengine.benchmarks;

import java.lang.reflect.InvocationTargetException;

/** A daemon in this process, on a thread of its own. */
public final class Daemon {
  private Daemon() {}

  /** Calls a daemon's main, which is its own, as the {@code java} command would. */
  public static void start(String mainClass, String... arguments) {
    new Thread(() -> run(mainClass, arguments), "daemon").start();
  }

  private static void run(String mainClass, String... arguments) {
    try {
      var main = Class.forName(mainClass).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) arguments);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(mainClass + " cannot be run", e);
    }
  }
}
