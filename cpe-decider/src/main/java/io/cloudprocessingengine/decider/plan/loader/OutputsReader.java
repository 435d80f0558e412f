package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.decider.plan.OutputPath;
import io.cloudprocessingengine.decider.plan.OutputsSpec;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.LinkedHashMap;

/** Reads an {@code outputs_spec}. */
final class OutputsReader {
  private static final String KEY = "outputs_spec";

  private OutputsReader() {}

  static OutputsSpec read(Fields fields) {
    return fields
        .find(KEY)
        .flatMap(node -> Fields.of(node, "'" + KEY + "'", fields.findings()))
        .map(OutputsReader::paths)
        .orElse(OutputsSpec.NONE);
  }

  private static OutputsSpec paths(Fields outputs) {
    var paths = new LinkedHashMap<String, OutputPath>();
    for (var name : outputs.keys()) {
      if (name.equals(Variables.ERROR)) {
        outputs
            .findings()
            .problem(
                outputs.keyPosition(name), "'" + name + "' holds a failure: choose another name");
      }
      if (outputs.find(name).isEmpty()) {
        outputs
            .findings()
            .problem(
                outputs.keyPosition(name),
                "output '" + name + "' has no path: write \"$\" or \"$.a.b\"");
      }
      outputs.parsed(name, OutputPath::parse).ifPresent(path -> paths.put(name, path));
    }
    return new OutputsSpec(paths);
  }
}
