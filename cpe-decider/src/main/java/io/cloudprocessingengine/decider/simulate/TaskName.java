package io.cloudprocessingengine.decider.simulate;

import java.util.regex.Pattern;

/**
 * A task's id taken apart: {@code Step}, {@code Step#2}, {@code Step[3]#2}.
 *
 * @param item the step with the item's index: {@code Step[3]}; the same as the step if it is no map
 * @param attempt from 1
 */
record TaskName(String step, String item, int attempt) {
  private static final Pattern SHAPE = Pattern.compile("((.+?)(?:\\[\\d+])?)(?:#(\\d{1,6}))?");

  static TaskName parse(String id) {
    var matcher = SHAPE.matcher(id);
    if (!matcher.matches()) {
      return new TaskName(id, id, 1);
    }
    var attempt = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    return new TaskName(matcher.group(2), matcher.group(1), attempt);
  }
}
