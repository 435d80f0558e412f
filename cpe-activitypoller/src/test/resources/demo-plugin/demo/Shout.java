package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class Shout extends Inherited<String> {
  public String run(String input, ActivityContext context) {
    return input == null ? "nothing" : input.toUpperCase(Locale.ROOT);
  }
}
