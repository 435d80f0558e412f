package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class Returns implements Activity<String, Object> {
  public static final class Opaque {}

  public static final class Loop {
    public Loop getNext() {
      return new Loop();
    }
  }

  public record Broken(String name) {
    public String name() {
      throw new IllegalStateException("no name today");
    }
  }

  public Object run(String input, ActivityContext context) {
    var cycle = new ArrayList<Object>();
    cycle.add(List.of(cycle));
    return switch (input) {
      case "opaque" -> Map.of("inner", new Opaque());
      case "cycle" -> cycle;
      case "loop" -> new Loop();
      case "broken" -> new Broken("x");
      case "overflow" -> overflow(1);
      case "no number" -> Map.of("speed", 0.0 / 0.0);
      case "no numbers" -> Map.of("speeds", new float[] {1, 1f / 0f});
      case "file" -> Map.of("file", java.nio.file.Path.of("/films/a b.mp4"));
      case "memory" -> throw new OutOfMemoryError("of its own");
      default -> "x".repeat(Integer.parseInt(input));
    };
  }

  private static long overflow(long depth) {
    return 1 + overflow(depth + 1);
  }
}
