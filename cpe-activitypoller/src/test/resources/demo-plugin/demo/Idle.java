package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class Idle implements Activity<Void, Void> {
  public Void run(Void input, ActivityContext context) {
    return null;
  }
}
