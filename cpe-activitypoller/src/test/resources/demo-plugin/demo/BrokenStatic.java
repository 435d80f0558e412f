package demo;

import io.cloudprocessingengine.activity.*;

public final class BrokenStatic implements Activity<String, String> {
  private static final int SIZE = size();

  private static int size() {
    throw new AssertionError("static boom");
  }

  public String run(String input, ActivityContext context) {
    return input + SIZE;
  }
}
