package io.cloudprocessingengine.common.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.cloudprocessingengine.common.config.YamlNode.ScalarType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Reads JSON into nodes. A reader of YAML refuses some of it: tabs before a key, {@code \/}, keys
 * of more than 1,024 characters.
 */
final class YamlJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String file;
  private final JsonParser parser;
  private final YamlBounds bounds = new YamlBounds();

  private YamlJson(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads one document; empty when it is not JSON from beginning to end.
   *
   * @throws ConfigurationException with every problem found, when there is one
   */
  static Optional<YamlNode> read(String file, String text) {
    if (!text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("[")) {
      return Optional.empty();
    }
    try (var parser = FACTORY.createParser(text)) {
      return new YamlJson(file, parser).document();
    } catch (JsonProcessingException e) {
      // Perhaps YAML all the same; its reader says what is wrong if it is neither.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<YamlNode> document() throws IOException {
    var root = value(parser.nextToken(), 0);
    if (parser.nextToken() != null) {
      return Optional.empty();
    }
    bounds.check();
    return Optional.of(root);
  }

  private YamlNode value(JsonToken token, int depth) throws IOException {
    var where = where();
    bounds.enter(where, depth);
    if (token == JsonToken.START_OBJECT) {
      return object(where, depth);
    }
    return token == JsonToken.START_ARRAY ? array(where, depth) : scalar(where, token);
  }

  private YamlNode object(Position where, int depth) throws IOException {
    var entries = new LinkedHashMap<String, YamlNode.Entry>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      var keyPosition = where();
      var value = value(parser.nextToken(), depth + 1);
      bounds.put(entries, key, new YamlNode.Entry(keyPosition, value));
    }
    return new YamlNode.Mapping(where, entries);
  }

  private YamlNode array(Position where, int depth) throws IOException {
    var items = new ArrayList<YamlNode>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      items.add(value(token, depth + 1));
    }
    return new YamlNode.Sequence(where, items);
  }

  private YamlNode scalar(Position where, JsonToken token) throws IOException {
    var text = parser.getText();
    if (token.isNumeric()) {
      bounds.number(where, text);
    }
    return new YamlNode.Scalar(where, text, type(token));
  }

  private static ScalarType type(JsonToken token) {
    if (token.isBoolean()) {
      return ScalarType.BOOLEAN;
    }
    if (token.isNumeric()) {
      return token == JsonToken.VALUE_NUMBER_INT ? ScalarType.INTEGER : ScalarType.DECIMAL;
    }
    return token == JsonToken.VALUE_NULL ? ScalarType.NULL : ScalarType.TEXT;
  }

  private Position where() {
    var location = parser.currentTokenLocation();
    return new Position(file, location.getLineNr(), location.getColumnNr());
  }
}
