package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public class LeftOut {
  public static String name() {
    return "left out";
  }
}
