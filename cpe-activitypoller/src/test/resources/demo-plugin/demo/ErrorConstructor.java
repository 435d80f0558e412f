package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class ErrorConstructor extends Inherited<String> {
  private final int depth = deep(1);

  private static int deep(int depth) {
    return 1 + deep(depth + 1);
  }

  public String run(String input, ActivityContext context) {
    return input;
  }
}
