package demo;

import io.cloudprocessingengine.activity.*;

public final class Prints implements Activity<String, Integer> {
  static {
    System.out.println("loading");
  }

  public Integer run(String input, ActivityContext context) {
    System.out.println("running");
    System.out.close();
    System.err.close();
    context.progress(50);
    return 1;
  }
}
