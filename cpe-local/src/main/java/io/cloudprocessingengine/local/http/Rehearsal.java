package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.common.log.Logging;
import io.cloudprocessingengine.local.api.ApiModel;
import io.undertow.Undertow;
import org.xnio.Xnio;

/**
 * Loads what SWF's server needs in a thread of its own, while the command line and the
 * configuration are read: it listens the sooner.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Returns at once. */
  public static void start() {
    Logging.silence();
    var thread = new Thread(Rehearsal::load, "rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load() {
    Xnio.getInstance(Undertow.class.getClassLoader());
    Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(exchange -> {}).build();
    ApiModel.load();
  }
}
