package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class Table implements Activity<Map<String, Object>, List<String>> {
  public List<String> run(Map<String, Object> input, ActivityContext context) {
    return List.copyOf(new TreeSet<>(input.keySet()));
  }
}
