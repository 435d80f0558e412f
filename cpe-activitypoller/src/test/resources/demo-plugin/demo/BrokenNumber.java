package demo;

import io.cloudprocessingengine.activity.*;

public final class BrokenNumber implements Activity<String, String> {
  private static final int SIZE = Integer.parseInt("many");

  public String run(String input, ActivityContext context) {
    return input + SIZE;
  }
}
