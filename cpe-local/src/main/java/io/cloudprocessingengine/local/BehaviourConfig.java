package io.cloudprocessingengine.local;

import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.local.faults.Faults;
import io.cloudprocessingengine.local.lambda.CommandLineText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how the stack is to behave. */
final class BehaviourConfig {
  private BehaviourConfig() {}

  static Behaviour read(Settings root, List<String> lambdas) {
    return new Behaviour(
        functions(root, lambdas),
        root.flag("virtual-time", false),
        root.flag("throttle", false),
        root.text("faults").map(text -> faults(root, text)).orElseGet(Faults::none));
  }

  private static Faults faults(Settings root, String text) {
    try {
      return Faults.parse(text);
    } catch (IllegalArgumentException e) {
      root.problem("faults", "In the faults '" + text + "', " + e.getMessage());
      return Faults.none();
    }
  }

  /** The functions by name; of two of one name, the last counts. */
  private static Map<String, List<String>> functions(Settings root, List<String> lambdas) {
    var functions = new HashMap<String, List<String>>();
    for (var text : lambdas) {
      var equals = text.indexOf('=');
      if (equals < 1) {
        root.problem("lambdas", "A Lambda function must be NAME=COMMAND, not '" + text + "'");
        continue;
      }
      try {
        functions.put(text.substring(0, equals), CommandLineText.split(text.substring(equals + 1)));
      } catch (IllegalArgumentException e) {
        root.problem("lambdas", "In the Lambda function '" + text + "', " + e.getMessage());
      }
    }
    return functions;
  }
}
