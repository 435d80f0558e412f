package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class HiddenConstructor extends Inherited<String> {
  HiddenConstructor() {}

  public String run(String input, ActivityContext context) {
    return input;
  }
}
