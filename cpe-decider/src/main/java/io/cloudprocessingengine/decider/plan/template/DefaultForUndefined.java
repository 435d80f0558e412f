package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.AdvancedFilter;
import com.hubspot.jinjava.util.ObjectTruthValue;
import java.util.Map;

/**
 * {@code x|default(y)}: y, whatever its type, when x is undefined or null (which an output is that
 * was missing); with {@code default(y, true)} also when x is falsy.
 */
record DefaultForUndefined(String name) implements AdvancedFilter {
  @Override
  public String getName() {
    return name;
  }

  @Override
  public Object filter(
      Object value, JinjavaInterpreter interpreter, Object[] arguments, Map<String, Object> named) {
    var fallback = arguments.length > 0 ? arguments[0] : named.getOrDefault("default_value", "");
    var alsoFalsy = arguments.length > 1 ? arguments[1] : named.get("boolean");
    var replaced =
        value == null
            || value instanceof Undefined
            || (ObjectTruthValue.evaluate(alsoFalsy) && !ObjectTruthValue.evaluate(value));
    return replaced ? fallback : value;
  }
}
