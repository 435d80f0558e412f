package demo;

import io.cloudprocessingengine.activity.*;

public final class UnprintableConstructor implements Activity<String, String> {
  public UnprintableConstructor() {
    throw new Misbehaves.Unprintable();
  }

  public String run(String input, ActivityContext context) {
    return input;
  }
}
