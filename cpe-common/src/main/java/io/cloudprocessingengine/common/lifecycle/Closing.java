package io.cloudprocessingengine.common.lifecycle;

import java.time.Duration;

/**
 * A part that only has to be closed, such as an AWS client; last to stop when first in the list.
 */
public record Closing(String name, Runnable close) implements Part {
  @Override
  public void stop(Duration grace) {
    close.run();
  }
}
