package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class Echo implements Activity<Object, Object> {
  public Object run(Object input, ActivityContext context) {
    return input;
  }
}
