package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class ContextLoader implements Activity<Void, Boolean> {
  private final boolean atConstruction = isOurs();

  public Boolean run(Void input, ActivityContext context) {
    return atConstruction && isOurs();
  }

  private static boolean isOurs() {
    return Thread.currentThread().getContextClassLoader() == ContextLoader.class.getClassLoader();
  }
}
