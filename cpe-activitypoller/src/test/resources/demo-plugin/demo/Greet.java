package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class Greet implements Activity<Greet.Input, Greet.Result> {
  public record Input(String name, int times, List<Size> sizes) {}

  public record Size(int width, Double ratio) {}

  public record Result(String greeting, List<Size> sizes) {}

  public Result run(Input input, ActivityContext context) {
    return new Result("Hello, " + input.name() + "!".repeat(input.times()), input.sizes());
  }
}
