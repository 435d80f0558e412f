package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cloudprocessingengine.common.message.JsonText;
import java.util.List;
import java.util.Objects;

/**
 * A member of a command and its value: {@code data.input.path=x}.
 *
 * @param path names of objects, then of the member
 * @param text the value as it was written
 */
record Assignment(List<String> path, JsonNode value, String text) {
  Assignment {
    path = List.copyOf(path);
    value = value.deepCopy();
    Objects.requireNonNull(text, "text");
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
    return new Assignment(path, JsonText.parse(value).orElseGet(() -> new TextNode(value)), value);
  }

  /**
   * Sets the value; what stands in the way of an object on the path is replaced. A text stays one:
   * the version {@code 1.0} in the place of {@code "0.9"} is no number.
   */
  void applyTo(ObjectNode command) {
    var owner = command;
    for (var name : path.subList(0, path.size() - 1)) {
      owner = owner.get(name) instanceof ObjectNode object ? object : owner.putObject(name);
    }
    var name = path.get(path.size() - 1);
    var textual = owner.path(name).isTextual() && (value.isNumber() || value.isBoolean());
    owner.set(name, textual ? new TextNode(text) : value);
  }
}
