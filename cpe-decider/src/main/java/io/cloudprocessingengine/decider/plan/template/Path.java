package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to a variable or a part of it.
 *
 * @param text as the plan has it
 * @param parts names of members, or indexes in digits
 */
record Path(String text, String variable, List<Part> parts) {
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
  private static final String PART =
      "\\.(" + NAME + ")|\\[\\s*(?:\"([^\"\\\\]*)\"|'([^'\\\\]*)'|([0-9]{1,9}))\\s*]";

  /** What a path looks like. */
  static final String SHAPE = NAME + "(?:" + PART.replaceAll("\\((?!\\?)", "(?:") + ")*";

  private static final Pattern FIRST = Pattern.compile(NAME);
  private static final Pattern NEXT = Pattern.compile(PART);
  private static final Set<String> RESERVED =
      Set.of(
          "none",
          "None",
          "null",
          "true",
          "True",
          "false",
          "False",
          "not",
          "and",
          "or",
          "in",
          "is",
          "if",
          "else",
          "empty",
          "instanceof",
          "div",
          "mod",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge");

  /** A member of an object, or an element of an array. */
  record Part(String name, int index) {
    JsonNode of(JsonNode base) {
      return index < 0 ? base.get(name) : base.get(index);
    }
  }

  Path {
    parts = List.copyOf(parts);
  }

  /** Reads a text of that {@link #SHAPE}. */
  static Path parse(String text) {
    var first = FIRST.matcher(text);
    if (!first.lookingAt()) {
      throw new IllegalArgumentException("no path: " + text);
    }
    var parts = new ArrayList<Part>();
    var next = NEXT.matcher(text);
    for (var at = first.end(); next.find(at); at = next.end()) {
      parts.add(part(next));
    }
    return new Path(text, first.group(), parts);
  }

  private static Part part(Matcher matcher) {
    for (var group = 1; group <= 3; group++) {
      if (matcher.group(group) != null) {
        return new Part(matcher.group(group), -1);
      }
    }
    return new Part(matcher.group(4), Integer.parseInt(matcher.group(4)));
  }

  /** Whether the language means something else by this name. */
  boolean isReserved() {
    return RESERVED.contains(variable);
  }

  /** The member that is used first; empty if it is none. */
  String firstKey() {
    return parts.isEmpty() || parts.get(0).index() >= 0 ? "" : parts.get(0).name();
  }

  /** The value; a member of null is null. */
  JsonNode find(Variables variables) {
    var found =
        variables.find(variable).orElseThrow(() -> TemplateException.undefined(variable, text));
    for (var part : parts) {
      if (found.isNull()) {
        return NullNode.getInstance();
      }
      found = part.of(found);
      if (found == null) {
        throw TemplateException.undefined(part.name(), text);
      }
    }
    return found;
  }
}
