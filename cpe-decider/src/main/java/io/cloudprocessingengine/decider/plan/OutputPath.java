package io.cloudprocessingengine.decider.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;

/** A JSONPath, compiled. */
public final class OutputPath {
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();

  private final JsonPath path;

  private OutputPath(JsonPath path) {
    this.path = path;
  }

  /**
   * Compiles a path.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static OutputPath parse(String text) {
    try {
      return new OutputPath(JsonPath.compile(text));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + text + "' is no JSONPath: " + e.getMessage(), e);
    }
  }

  /** The value at this path; null when there is none. */
  public JsonNode read(JsonNode result) {
    JsonNode found = path.read(result, CONFIGURATION);
    return found == null ? NullNode.getInstance() : found;
  }

  @Override
  public String toString() {
    return path.getPath();
  }
}
