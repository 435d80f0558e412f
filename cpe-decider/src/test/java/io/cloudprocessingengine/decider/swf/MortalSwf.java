package io.cloudprocessingengine.decider.swf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.services.swf.SwfClient;

/** A process's client of SWF that dies with its process at one call. */
final class MortalSwf {
  private final SwfClient swf;
  private final int lastCall;
  private final Moment moment;
  private int calls;

  /**
   * A client that is alive.
   *
   * @param lastCall counted from 1; 0 for one that does not die
   */
  MortalSwf(SwfClient swf, int lastCall, Moment moment) {
    this.swf = swf;
    this.lastCall = lastCall;
    this.moment = moment;
  }

  /** Whether SWF has still got the last call. */
  enum Moment {
    BEFORE,
    AFTER
  }

  /** Passes through all that a process survives. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  SwfClient client() {
    return (SwfClient)
        Proxy.newProxyInstance(
            SwfClient.class.getClassLoader(),
            new Class<?>[] {SwfClient.class},
            (proxy, method, args) -> call(method, args));
  }

  private Object call(Method method, Object[] args) throws Throwable {
    calls++;
    dieIf(moment == Moment.BEFORE);
    try {
      return method.invoke(swf, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      dieIf(moment == Moment.AFTER);
    }
  }

  private void dieIf(boolean now) {
    if (now && calls == lastCall) {
      throw new Killed();
    }
  }
}
