package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class NeedsLeftOut extends Inherited<String> {
  public String run(String input, ActivityContext context) {
    return LeftOut.name();
  }
}
