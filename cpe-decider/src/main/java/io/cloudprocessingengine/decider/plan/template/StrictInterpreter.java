package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.interpret.TemplateError.ErrorReason;
import io.cloudprocessingengine.decider.plan.template.Jinja.Bindings;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Evaluates one template: the first error ends it, what is undefined is an error unless the
 * expression itself asks for that, values are written in the template's style, and only so many
 * expressions are evaluated (a limit of time that is the same on every machine).
 */
final class StrictInterpreter extends JinjavaInterpreter {
  private static final int MAX_EXPRESSIONS = 20_000;
  private static final String UNCLOSED = "Unclosed token";
  private static final Set<String> NULLS = Set.of("none", "None");
  private static final Pattern ASKS_WHETHER_DEFINED =
      Pattern.compile("\\|\\s*(default|d)\\b|\\bis\\s+(not\\s+)?(un)?defined\\b");

  private final Bindings bindings;
  private int evaluated;
  private String expression = "";

  StrictInterpreter(Jinjava jinjava, Context context, JinjavaConfig config, Bindings bindings) {
    super(jinjava, context, config);
    this.bindings = bindings;
  }

  @Override
  public String getAsString(Object value) {
    return bindings.style().write(PlainValues.toJson(value));
  }

  @Override
  public Object resolveELExpression(String text, int lineNumber) {
    if (++evaluated > MAX_EXPRESSIONS) {
      throw new TemplateException("evaluates more than " + MAX_EXPRESSIONS + " expressions");
    }
    expression = text.strip();
    return super.resolveELExpression(text, lineNumber);
  }

  @Override
  public Object retraceVariable(String name, int lineNumber, int startPosition) {
    var known = NULLS.contains(name) || bindings.knows(name);
    return known ? super.retraceVariable(name, lineNumber, startPosition) : undefined(name);
  }

  /** What is not there: an error, or the answer to whether it is there. */
  Object undefined(String name) {
    var failure = TemplateException.undefined(name, expression);
    if (ASKS_WHETHER_DEFINED.matcher(expression).find()) {
      return new Undefined(failure);
    }
    // Jinjava goes on after this type, and no other, when it looks for a method of that name.
    throw new IllegalArgumentException(failure);
  }

  @Override
  public void addError(TemplateError error) {
    if (error.getReason() == ErrorReason.OUTPUT_TOO_BIG) {
      throw TemplateException.tooLong();
    }
    if (UNCLOSED.equals(error.getMessage())) {
      throw new TemplateException("a {{ or {% is not closed");
    }
    throw error.getException() == null
        ? new TemplateException(error.getMessage())
        : TemplateException.in(error.getException());
  }
}
