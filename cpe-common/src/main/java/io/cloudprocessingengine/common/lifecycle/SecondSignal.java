package io.cloudprocessingengine.common.lifecycle;

import java.lang.reflect.Proxy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a second SIGTERM or SIGINT end the process at once; a JVM that is ending ignores it. The
 * JDK has no public API for signals, and the compiler refuses the other, so it is called by name;
 * where it isn't there, all that is missing is the second signal.
 */
final class SecondSignal {
  private static final Logger log = LoggerFactory.getLogger(SecondSignal.class);

  private SecondSignal() {}

  static void endsAtOnce(Runnable end) {
    try {
      var signal = Class.forName("sun.misc.Signal");
      var handler = Class.forName("sun.misc.SignalHandler");
      var handling =
          Proxy.newProxyInstance(
              SecondSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, args) -> {
                end.run();
                return null;
              });
      for (var name : List.of("TERM", "INT")) {
        var instance = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, instance, handling);
      }
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      log.debug("A second signal won't be heard", e);
    }
  }
}
