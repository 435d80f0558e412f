package io.cloudprocessingengine.common.status;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What an activity's id says: {@code Step}, {@code Step#2} for its second attempt, {@code Step[3]}
 * for an item of a map, {@code Step[3]#2}.
 *
 * @param step the step's name in the plan
 * @param item the item's index in a map
 * @param attempt from 1
 */
public record TaskName(String step, OptionalInt item, int attempt) {
  private static final Pattern FORM =
      Pattern.compile("^(.*?)(?:\\[(\\d{1,9})])?(?:#(\\d{1,9}))?$", Pattern.DOTALL);

  public TaskName {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(item, "item");
  }

  /** Never throws: an id of any other form is a step's name. */
  public static TaskName parse(String activityId) {
    if (activityId.indexOf('#') < 0 && activityId.indexOf('[') < 0) {
      return stepAlone(activityId);
    }
    var form = FORM.matcher(activityId);
    if (!form.matches()) {
      return stepAlone(activityId);
    }
    var item =
        form.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(form.group(2)));
    var attempt = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
    return new TaskName(form.group(1), item, attempt);
  }

  private static TaskName stepAlone(String activityId) {
    return new TaskName(activityId, OptionalInt.empty(), 1);
  }

  /** What all attempts have in common: {@code Step} or {@code Step[3]}. */
  public String piece() {
    return item.isPresent() ? step + "[" + item.getAsInt() + "]" : step;
  }
}
