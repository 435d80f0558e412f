package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.message.Excerpt;

/** Fits texts for people into what SWF takes. */
public final class Limits {
  private Limits() {}

  /** The text, or its beginning and a note of how much is missing. */
  public static String fit(String text, int limit) {
    return Excerpt.of(text, limit, "… (%,d characters in all)".formatted(text.length()));
  }
}
