package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.engine.Engine;
import io.cloudprocessingengine.local.engine.EngineOptions;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that advances an engine whenever something in it is due. */
final class Ticker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Ticker.class);

  private final Time time;
  private final Engine engine;
  private final Thread thread;
  private volatile boolean closed;

  Ticker(Time time, Supplier<String> runIds, EngineOptions options) {
    this.time = time;
    this.thread = new Thread(this::run, "swf-ticker");
    this.thread.setDaemon(true);
    this.engine = new Engine(time.clock(), runIds, options, () -> LockSupport.unpark(thread));
  }

  Engine engine() {
    return engine;
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!closed) {
      var next = advance();
      // A deadline that has moved since then has left a permit, so that this does not block.
      time.await(engine, next);
    }
  }

  private OptionalLong advance() {
    try {
      return engine.advance();
    } catch (RuntimeException e) {
      log.error("Something that was due in the engine failed; the rest goes on", e);
      return engine.nextDeadline();
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
