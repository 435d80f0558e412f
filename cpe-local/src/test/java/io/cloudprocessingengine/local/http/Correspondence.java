package io.cloudprocessingengine.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a server gave out anew: which of its ids and tokens stand for which of a recording. */
final class Correspondence {
  private static final Set<String> GIVEN_OUT =
      Set.of("runId", "newExecutionRunId", "continuedExecutionRunId", "taskToken", "nextPageToken");

  private final Map<String, String> ids = new LinkedHashMap<>();

  /** The text with the server's own ids. */
  String translate(String recorded) {
    var text = recorded;
    for (var id : ids.entrySet()) {
      text = text.replace(id.getKey(), id.getValue());
    }
    return text;
  }

  /** Both are the same but for ids, of which notice is taken, and times. */
  void match(String place, JsonNode recorded, JsonNode given) {
    var name = place.substring(place.lastIndexOf('.') + 1);
    if (GIVEN_OUT.contains(name)) {
      ids.put(recorded.textValue(), given.textValue());
    } else if (name.endsWith("imestamp") || name.endsWith("Date")) {
      assertThat(given.toString()).as(place).matches("\\d{10}(\\.\\d{1,3})?");
    } else if (recorded.isObject()) {
      matchMembers(place, recorded, given);
    } else if (recorded.isArray()) {
      assertThat(given).as(place).hasSameSizeAs(recorded);
      for (var i = 0; i < recorded.size(); i++) {
        match(place + "." + i, recorded.get(i), given.get(i));
      }
    } else {
      assertThat(given).as(place).isEqualTo(recorded);
    }
  }

  private void matchMembers(String place, JsonNode recorded, JsonNode given) {
    assertThat(given.fieldNames())
        .toIterable()
        .as(place)
        .containsExactlyElementsOf(() -> recorded.fieldNames());
    recorded
        .properties()
        .forEach(
            member ->
                match(
                    place + "." + member.getKey(), member.getValue(), given.get(member.getKey())));
  }
}
