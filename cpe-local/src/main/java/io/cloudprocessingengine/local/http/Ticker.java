package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.engine.Engine;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The thread that advances an engine whenever something in it is due. */
final class Ticker implements AutoCloseable {
  private final Engine engine;
  private final Thread thread;
  private volatile boolean closed;

  Ticker(Clock clock, Supplier<String> runIds) {
    this.thread = new Thread(this::run, "swf-ticker");
    this.thread.setDaemon(true);
    this.engine = new Engine(clock, runIds, () -> LockSupport.unpark(thread));
  }

  Engine engine() {
    return engine;
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!closed) {
      var next = engine.advance();
      // A deadline that has moved since then has left a permit, so that this does not block.
      LockSupport.parkUntil(next.orElse(Long.MAX_VALUE));
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
