package io.cloudprocessingengine.activitypoller.task;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What an activity logs, as a logger of the JDK would write it: a line of log fails no task. */
public final class LogText {
  private LogText() {}

  /** The text of a key, or the key itself if the bundle has none. */
  public static String of(ResourceBundle bundle, String key) {
    var text = String.valueOf(key);
    return bundle != null && bundle.containsKey(text) ? bundle.getString(text) : text;
  }

  /** The same with values put into it; as it is when it is no format. */
  public static String of(ResourceBundle bundle, String key, Object... values) {
    var text = of(bundle, key);
    try {
      return values == null ? text : MessageFormat.format(text, values);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
