package io.cloudprocessingengine.inputpoller.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the input of a retried run says of the run before: {@code __retry__: {of, command, parts,
 * carried: […]}}.
 *
 * @param of runId of the run that this one goes on from
 * @param command id of the RETRY_JOB
 * @param parts how many signals bring the rest of what is carried
 */
public record RetryMark(String of, String command, int parts, List<JsonNode> carried) {
  /** The member of a job's input that is the stack's own. */
  public static final String MEMBER = "__retry__";

  public RetryMark {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(command, "command");
    carried = List.copyOf(carried);
  }

  /** The mark of an input; absent in that of a first run. */
  public static Optional<RetryMark> of(String input) {
    return JsonText.parse(input)
        .map(it -> it.path(MEMBER))
        .filter(JsonNode::isObject)
        .map(RetryMark::read);
  }

  private static RetryMark read(JsonNode mark) {
    var carried = new ArrayList<JsonNode>();
    mark.path("carried").forEach(carried::add);
    return new RetryMark(
        mark.path("of").asText(),
        mark.path("command").asText(),
        mark.path("parts").asInt(),
        carried);
  }

  /** As the input holds it. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("of", of).put("command", command).put("parts", parts);
    json.putArray("carried").addAll(carried);
    return json;
  }
}
