package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class ConstructsLeftOut extends Inherited<String> {
  private final Object needed = new LeftOut();

  public String run(String input, ActivityContext context) {
    return input;
  }
}
