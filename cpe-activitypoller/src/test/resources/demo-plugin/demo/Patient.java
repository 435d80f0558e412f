package demo;

import io.cloudprocessingengine.activity.*;

public final class Patient implements Activity<Void, String> {
  public String run(Void input, ActivityContext context) throws Exception {
    context.progress(25);
    while (!context.isCancelRequested()) {
      Thread.sleep(20);
    }
    throw new ActivityCanceled("a quarter was done");
  }
}
