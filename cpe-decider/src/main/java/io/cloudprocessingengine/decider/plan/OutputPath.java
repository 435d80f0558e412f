package io.cloudprocessingengine.decider.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.internal.function.PathFunctionFactory;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.regex.Pattern;

/** A JSONPath, compiled. */
public final class OutputPath {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();

  private static final Pattern FUNCTION = Pattern.compile("\\.(\\w+)\\(");

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
    if (!text.startsWith("$")) {
      throw new IllegalArgumentException("'" + text + "' is no JSONPath: it must start with $");
    }
    try {
      // The library would find out about an unknown function only when it reads.
      FUNCTION.matcher(text).results().forEach(it -> PathFunctionFactory.newFunction(it.group(1)));
      // The library takes a bracket at the end for nothing at all.
      return new OutputPath(JsonPath.compile(text.endsWith("[") ? text + "]" : text));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + text + "' is no JSONPath: " + e.getMessage(), e);
    }
  }

  /**
   * The value at this path; null when there is none.
   *
   * @throws IllegalArgumentException when a function of the path does not go with what it finds
   */
  public JsonNode read(JsonNode result) {
    try {
      Object found = path.read(result, CONFIGURATION);
      return found instanceof JsonNode json ? json : MAPPER.valueToTree(found);
    } catch (JsonPathException e) {
      throw new IllegalArgumentException("'" + this + "' can't be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return path.getPath();
  }
}
