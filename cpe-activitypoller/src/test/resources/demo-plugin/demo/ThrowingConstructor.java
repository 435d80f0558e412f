package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class ThrowingConstructor extends Inherited<String> {
  public ThrowingConstructor() {
    throw new IllegalStateException("no licence");
  }

  public String run(String input, ActivityContext context) {
    return input;
  }
}
