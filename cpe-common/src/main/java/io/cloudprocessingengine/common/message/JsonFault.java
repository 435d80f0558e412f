package io.cloudprocessingengine.common.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** What is wrong with a text that is to be JSON, for those who wrote it. */
public final class JsonFault {
  // What Jackson says to programmers.
  private static final Pattern NOISE = Pattern.compile(" \\((start marker at|bound as) .*");

  private JsonFault() {}

  /** The fault and its place in the text. */
  public static String of(JsonProcessingException e) {
    var where = e.getLocation();
    var place =
        where == null
            ? ""
            : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
    return NOISE.matcher(e.getOriginalMessage()).replaceAll("") + place;
  }
}
