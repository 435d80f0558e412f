package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class Checked implements Activity<Checked.Input, Integer> {
  public record Input(int width) {
    public Input {
      if (width < 1) {
        throw new IllegalArgumentException("width must be positive");
      }
    }
  }

  public Integer run(Input input, ActivityContext context) {
    return input.width();
  }
}
