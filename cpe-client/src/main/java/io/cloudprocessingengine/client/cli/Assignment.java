package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cloudprocessingengine.common.message.JsonText;
import java.util.List;

/**
 * A member of a command and its value: {@code data.input.path=x}.
 *
 * @param path names of objects, then of the member
 */
record Assignment(List<String> path, JsonNode value) {
  Assignment {
    path = List.copyOf(path);
    value = value.deepCopy();
  }

  /**
   * Parses.
   *
   * @throws IllegalArgumentException when it is no assignment
   */
  static Assignment parse(String text) {
    var equals = text.indexOf('=');
    var path = List.of(text.substring(0, Math.max(0, equals)).split("\\.", -1));
    if (path.contains("")) {
      throw new IllegalArgumentException(
          "'" + text + "' must be KEY=VALUE, with a key such as data.input.path");
    }
    var value = text.substring(equals + 1);
    return new Assignment(path, JsonText.parse(value).orElseGet(() -> new TextNode(value)));
  }

  /** Sets the value; what stands in the way of an object on the path is replaced. */
  void applyTo(ObjectNode command) {
    var owner = command;
    for (var name : path.subList(0, path.size() - 1)) {
      owner = owner.get(name) instanceof ObjectNode object ? object : owner.putObject(name);
    }
    owner.set(path.get(path.size() - 1), value);
  }
}
