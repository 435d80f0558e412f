package demo;

import io.cloudprocessingengine.activity.*;
import java.time.*;
import java.util.*;

public final class Times implements Activity<Times.Schedule, Times.Schedule> {
  public record Schedule(Instant at, Duration takes, Optional<String> note) {}

  public Schedule run(Schedule input, ActivityContext context) {
    return input;
  }
}
