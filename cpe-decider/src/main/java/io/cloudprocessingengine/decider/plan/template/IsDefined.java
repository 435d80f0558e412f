package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;

/** {@code x is defined} and {@code x is undefined}, as Jinja2 has it: null is defined. */
record IsDefined(String name, boolean whenDefined) implements ExpTest {
  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean evaluate(Object value, JinjavaInterpreter interpreter, Object... arguments) {
    return whenDefined != value instanceof Undefined;
  }
}
