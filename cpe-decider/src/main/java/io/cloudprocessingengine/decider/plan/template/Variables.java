package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a template may use.
 *
 * @param byName {@code __input__}, {@code __item__} and the like, and the output of each required
 *     step by the step's name
 */
public record Variables(Map<String, JsonNode> byName) {
  public static final String INPUT = "__input__";
  public static final String ITEM = "__item__";
  public static final String INDEX = "__index__";
  public static final String WORKFLOW = "__workflow__";
  public static final String ATTEMPT = "__attempt__";

  /** The members of {@link #WORKFLOW}. */
  public static final List<String> OF_WORKFLOW =
      List.of("workflowId", "runId", "name", "version", "jobId");

  /**
   * The member of a failed step that holds {@code reason}, {@code details} and {@code attempts}.
   */
  public static final String ERROR = "__error__";

  public Variables {
    byName = Map.copyOf(byName);
  }

  /** These and one more, which wins over one of the same name. */
  public Variables with(String name, JsonNode value) {
    var extended = new HashMap<>(byName);
    extended.put(name, value);
    return new Variables(extended);
  }

  public Optional<JsonNode> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
