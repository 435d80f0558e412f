package demo;

import io.cloudprocessingengine.activity.*;

public final class ExitingConstructor extends Inherited<String> {
  public ExitingConstructor() {
    System.exit(9);
  }

  public String run(String input, ActivityContext context) {
    return input;
  }
}
