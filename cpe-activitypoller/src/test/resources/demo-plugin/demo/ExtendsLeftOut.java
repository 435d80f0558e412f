package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class ExtendsLeftOut extends LeftOut implements Activity<String, String> {
  public String run(String input, ActivityContext context) {
    return input;
  }
}
