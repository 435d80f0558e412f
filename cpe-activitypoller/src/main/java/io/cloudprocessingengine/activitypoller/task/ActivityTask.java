package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.message.Messages.Execution;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A task that SWF has given to this worker.
 *
 * @param token names the task in heartbeats and answers
 * @param startedEventId the event that says that it was given; unique in its run
 * @param input empty if there is none
 */
public record ActivityTask(
    String token,
    ActivityType type,
    String activityId,
    Execution execution,
    long startedEventId,
    String input) {
  private static final Pattern ATTEMPT = Pattern.compile(".*#([1-9][0-9]{0,8})", Pattern.DOTALL);

  public ActivityTask {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(activityId, "activityId");
    Objects.requireNonNull(execution, "execution");
    Objects.requireNonNull(input, "input");
  }

  /** Which attempt of its step it is: the Decider names the second {@code Step#2}. */
  public int attempt() {
    var matcher = ATTEMPT.matcher(activityId);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 1;
  }
}
