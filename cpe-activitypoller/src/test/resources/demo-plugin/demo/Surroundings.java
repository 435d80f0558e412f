package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class Surroundings implements Activity<String, String> {
  public String run(String input, ActivityContext context) {
    try {
      return Class.forName(input).getName();
    } catch (ClassNotFoundException e) {
      return "hidden";
    }
  }
}
