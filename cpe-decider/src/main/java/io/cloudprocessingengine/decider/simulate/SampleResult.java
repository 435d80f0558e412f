package io.cloudprocessingengine.decider.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.decider.plan.OutputsSpec;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes up an activity's result in which the outputs are found that the plan reads; each is a text
 * that names the step and the output.
 */
final class SampleResult {
  private static final Pattern MEMBERS = Pattern.compile("\\$(\\['[^'\\[\\]]+'])+");
  private static final Pattern MEMBER = Pattern.compile("\\['([^'\\[\\]]+)']");

  private SampleResult() {}

  static ObjectNode of(String step, OutputsSpec outputs) {
    var result = JsonNodeFactory.instance.objectNode();
    outputs
        .paths()
        .forEach(
            (name, path) -> {
              if (MEMBERS.matcher(path.toString()).matches()) {
                put(result, path.toString(), step + "." + name);
              }
            });
    return result;
  }

  /** An output within another one's text is left out: there is no value that suits both. */
  private static void put(ObjectNode result, String path, String value) {
    var members = MEMBER.matcher(path).results().map(SampleResult::name).toList();
    var parent = result;
    for (var member : members.subList(0, members.size() - 1)) {
      if (parent.path(member).isTextual()) {
        return;
      }
      parent = parent.has(member) ? (ObjectNode) parent.get(member) : parent.putObject(member);
    }
    var last = members.get(members.size() - 1);
    if (!parent.has(last)) {
      parent.put(last, value);
    }
  }

  private static String name(MatchResult member) {
    return member.group(1);
  }
}
