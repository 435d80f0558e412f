package io.cloudprocessingengine.decider.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.decider.decision.StepStatus;
import io.cloudprocessingengine.decider.history.CloseStatus;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What came of a simulation. */
public final class Report {
  private static final int LONGEST = 100;

  private final PlanId plan;
  private final Close close;
  private final List<Timeline.Entry> timeline;
  private final Map<String, StepStatus> steps;

  Report(PlanId plan, Close close, List<Timeline.Entry> timeline, Map<String, StepStatus> steps) {
    this.plan = plan;
    this.close = close;
    this.timeline = List.copyOf(timeline);
    this.steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }

  /**
   * How the job ended.
   *
   * @param at from its start
   * @param text its result, as JSON, or the reason
   * @param details of a failure
   */
  record Close(Duration at, CloseStatus status, String text, String details) {
    Close {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(details, "details");
    }

    private String word() {
      return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public boolean isCompleted() {
    return close.status() == CloseStatus.COMPLETED;
  }

  /** For people: a line for everything that happens, and one for the end. */
  public String toText() {
    var text = new StringBuilder(plan + "\n");
    var width = timeline.stream().mapToInt(it -> it.subject().length()).max().orElse(0);
    var format = "%12s  %-" + Math.max(1, width) + "s  %s%n".replace("%n", "\n");
    for (var entry : timeline) {
      var what = entry.details().isEmpty() ? entry.what() : entry.what() + ": " + entry.details();
      text.append(format.formatted(clock(entry.at()), entry.subject(), cut(what)));
    }
    text.append("%12s  job %s: %s\n".formatted(clock(close.at()), close.word(), close.text()));
    close.details().lines().forEach(line -> text.append(" ".repeat(14)).append(line).append('\n'));
    return text.toString();
  }

  private static String cut(String text) {
    var line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String clock(Duration at) {
    var days = at.toDays() == 0 ? "" : at.toDays() + "d ";
    return days
        + "%02d:%02d:%02d".formatted(at.toHoursPart(), at.toMinutesPart(), at.toSecondsPart());
  }

  /** For programs; times are in seconds from the start of the job. */
  public JsonNode toJson() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("plan", plan.name())
            .put("version", plan.version())
            .put("status", close.status().name().toLowerCase(Locale.ROOT))
            .put("duration", close.at().toSeconds())
            .put(isCompleted() ? "result" : "reason", close.text())
            .put("details", close.details());
    var states = json.putObject("steps");
    steps.forEach((name, status) -> states.put(name, status.name().toLowerCase(Locale.ROOT)));
    var entries = json.putArray("timeline");
    for (var entry : timeline) {
      entries
          .addObject()
          .put("at", entry.at().toSeconds())
          .put("subject", entry.subject())
          .put("what", entry.what())
          .put("details", entry.details());
    }
    return json;
  }
}
