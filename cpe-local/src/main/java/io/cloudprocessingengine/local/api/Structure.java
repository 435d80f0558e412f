package io.cloudprocessingengine.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named members; members that the model does not know are ignored, as the service does.
 *
 * @param required in the order in which they are missed, which is the model's
 */
record Structure(Map<String, Shape> members, List<String> required, Set<String> identifiers)
    implements Shape {
  Structure {
    members = Map.copyOf(members);
    required = List.copyOf(required);
    identifiers = Set.copyOf(identifiers);
  }

  @Override
  public void check(String path, JsonNode value, Violations violations) {
    if (!value.isObject()) {
      throw Violations.wrongType(path, "an object");
    }
    var prefix = path.isEmpty() ? "" : path + ".";
    for (var name : required) {
      if (!value.hasNonNull(name)) {
        violations.missing(prefix + name);
      }
    }
    for (var entry : value.properties()) {
      var shape = members.get(entry.getKey());
      if (shape != null && !entry.getValue().isNull()) {
        var place = prefix + entry.getKey();
        shape.check(place, entry.getValue(), violations);
        if (identifiers.contains(entry.getKey())) {
          Identifiers.check(place, entry.getValue().textValue(), violations);
        }
      }
    }
  }
}
