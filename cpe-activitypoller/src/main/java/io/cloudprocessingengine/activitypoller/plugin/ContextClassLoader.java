package io.cloudprocessingengine.activitypoller.plugin;

import java.util.concurrent.Callable;

/** The thread's context class loader while a plug-in's code runs: what ServiceLoader looks in. */
final class ContextClassLoader {
  private ContextClassLoader() {}

  static <T> T with(ClassLoader loader, Callable<T> call) throws Exception {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return call.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
