package io.cloudprocessingengine.common.lifecycle;

import java.util.function.BooleanSupplier;

/** One turn of a daemon's main loop: asks for work and, when some comes, does it. */
public interface Poll {
  /** A RuntimeException means that the turn failed and is to be tried again after a delay. */
  void once() throws InterruptedException;

  /** One turn after the other, until one fails, or there is to be no more. */
  default void turns(BooleanSupplier goOn) throws InterruptedException {
    while (goOn.getAsBoolean()) {
      once();
    }
  }
}
