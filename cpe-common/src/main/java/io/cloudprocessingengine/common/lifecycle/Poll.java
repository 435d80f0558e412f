package io.cloudprocessingengine.common.lifecycle;

/** One turn of a daemon's main loop: asks for work and, when some comes, does it. */
public interface Poll {
  /** A RuntimeException means that the turn failed and is to be tried again after a delay. */
  void once() throws InterruptedException;
}
