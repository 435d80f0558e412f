package io.cloudprocessingengine.activitypoller.json;

import java.util.List;
import java.util.regex.Pattern;

/** Jackson's words without what they advise programmers of Jackson to do. */
final class JsonWords {
  static final String TOO_DEEP = "it is nested too deeply; it may contain itself";

  private static final String NULL = "it is missing or null, it must be ";

  /** Tried in this order, each on what the ones before it have left. */
  private static final List<Rule> RULES =
      List.of(
          rule("(?:Document nesting depth|Infinite recursion|Direct self-reference).*", TOO_DEEP),
          rule(
              "No fallback setter/field defined for creator property '(.*?)'.*",
              "'$1' comes twice"),
          rule("Cannot map `null` into type `(?:byte|short|int|long)`.*", NULL + "a whole number"),
          rule("Cannot map `null` into type `(?:float|double)`.*", NULL + "a number"),
          rule("Cannot map `null` into type `boolean`.*", NULL + "true or false"),
          rule("Cannot map `null` into type `(\\w+)`.*", NULL + "a $1"),
          rule(
              "Cannot construct instance of `(.+?)`.*: abstract types either.*",
              "a $1 can't be made of JSON, it is an interface or an abstract class: use a record or a class"),
          rule(
              "Cannot construct instance of `(.+?)`.*: no \\S+-argument constructor/factory method to deserialize from \\S+ value \\((.*)\\)",
              "a $1 can't be made of $2: it must be a JSON object"),
          rule(
              "Cannot construct instance of `(.+?)`.*: cannot deserialize from Object value.*",
              "a $1 can't be made of JSON, it has no constructor without parameters: use a record"),
          rule(
              "No serializer found for class (\\S+) .*",
              "a $1 has nothing that JSON could show: it is no record, and has no getters"),
          rule("Null key for a Map not allowed in JSON.*", "a map has null as a key, JSON can't"),
          rule("Trailing token .*", "something follows where it should end"),
          rule("\\[Source: [^;\\]]*; (line: \\d+, column: \\d+)\\]", "$1"),
          rule(", but `\\w+\\.\\w+` prevents use", ""),
          rule(" \\(token `JsonToken\\.\\w+`\\)", ""),
          rule(",? from `Stream\\w+\\.\\w+\\(\\)`", ""),
          rule(
              " \\([^()]*(?:Feature|Config|Mapper|Serializer|Deserializer|Module)\\b[^()]*\\)",
              ""));

  private JsonWords() {}

  private record Rule(Pattern words, String instead) {}

  private static Rule rule(String words, String instead) {
    return new Rule(Pattern.compile(words), instead);
  }

  static String plain(String message) {
    var plain = message == null ? "" : message.lines().findFirst().orElse("");
    for (var rule : RULES) {
      plain = rule.words().matcher(plain).replaceAll(rule.instead());
    }
    return plain;
  }
}
