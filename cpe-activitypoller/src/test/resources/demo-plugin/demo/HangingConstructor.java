package demo;

import io.cloudprocessingengine.activity.*;
import java.nio.file.*;

/** Tells its process in the file that it is told by a property, and never gets done. */
public final class HangingConstructor implements Activity<String, String> {
  public HangingConstructor() throws Exception {
    var file = System.getProperty("pid.file");
    Files.writeString(Path.of(file + ".part"), ProcessHandle.current().pid() + "\n");
    Files.move(Path.of(file + ".part"), Path.of(file));
    new java.util.concurrent.CountDownLatch(1).await();
  }

  public String run(String input, ActivityContext context) {
    return input;
  }
}
