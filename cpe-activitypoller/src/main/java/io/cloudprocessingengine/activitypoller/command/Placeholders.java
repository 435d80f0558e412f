package io.cloudprocessingengine.activitypoller.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.common.message.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fills {@code {{a.b.0}}} in arguments with what the task's input has there: a text as it is,
 * anything else as JSON. What is filled in is never looked at again, and no shell sees it.
 */
public final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  /** What a template has and a path of names never should: a filter, an index, an operator. */
  private static final Pattern TEMPLATE =
      Pattern.compile("\\s*|.*(\\||\\[\\d+]|\\s[-+*/~]\\s).*|\\..*|.*\\.|.*\\.\\..*");

  /** A path that one brace closes. */
  private static final Pattern UNCLOSED =
      Pattern.compile("\\{\\{\\s*[\\w.]+\\s*}(?!})|\\{\\{\\s*[\\w.]+\\s*$");

  private final JsonNode input;

  /** Values from a task's input; it may be no JSON, and has none then. */
  Placeholders(String input) {
    this.input = JsonText.parse(input).orElse(MissingNode.getInstance());
  }

  /** What is wrong with the placeholders of an argument, whatever the input will be. */
  public static Optional<String> problem(String argument) {
    var matcher = PLACEHOLDER.matcher(argument);
    while (matcher.find()) {
      if (TEMPLATE.matcher(matcher.group(1)).matches()) {
        return Optional.of(
            "'%s' is no path into the input, such as {{video.path}} or {{formats.0}}: a command's"
                    .formatted(matcher.group())
                + " arguments have no filters and no expressions; make the value in the plan");
      }
    }
    return UNCLOSED.matcher(argument).find()
        ? Optional.of("'%s' has a '{{' without its '}}'".formatted(argument))
        : Optional.empty();
  }

  /** Whether a text has any. */
  static boolean isIn(String text) {
    return PLACEHOLDER.matcher(text).find();
  }

  /**
   * The arguments, filled.
   *
   * @throws ActivityFailure INVALID_INPUT if the input has no such thing, or one that the program
   *     would take for an option
   */
  List<String> fill(List<String> arguments) {
    return arguments.stream().map(this::fill).toList();
  }

  private String fill(String argument) {
    var matcher = PLACEHOLDER.matcher(argument);
    var filled = new StringBuilder();
    var from = 0;
    while (matcher.find()) {
      var value = value(matcher.group(1));
      filled.append(argument, from, matcher.start());
      // Values that are empty may stand before it.
      if (filled.isEmpty()) {
        requireNoOption(matcher.group(1), value);
      }
      filled.append(text(value));
      from = matcher.end();
    }
    return filled.append(argument, from, argument.length()).toString();
  }

  private JsonNode value(String path) {
    var node = input;
    for (var step : path.split("\\.", -1)) {
      var isIndex = node.isArray() && step.matches("\\d{1,9}");
      node = isIndex ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    if (node.isMissingNode() || node.isNull()) {
      throw invalid("it has no '%s', which the command needs".formatted(path));
    }
    if (text(node).indexOf('\0') >= 0) {
      throw invalid("'%s' has a zero character, which no argument can have".formatted(path));
    }
    return node;
  }

  /** A negative number is the plan's business; a text that is an option, the attacker's. */
  private static void requireNoOption(String path, JsonNode value) {
    if (value.isTextual() && value.asText().startsWith("-")) {
      throw invalid(
          "'%s' begins with a '-', which the program would take for an option: %s"
              .formatted(path, value.asText()));
    }
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  private static ActivityFailure invalid(String problem) {
    return ActivityFailure.permanent(
        "INVALID_INPUT", "The input doesn't fit the command: " + problem);
  }
}
