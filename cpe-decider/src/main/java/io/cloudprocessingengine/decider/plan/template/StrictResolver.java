package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.el.JinjavaInterpreterResolver;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jinjava.javax.el.CompositeELResolver;
import jinjava.javax.el.ELContext;

/** Looks up members: of objects and arrays only, and not silently null when there are none. */
final class StrictResolver extends CompositeELResolver {
  private static final Set<String> METHODS_OF_TEXT =
      Set.of(
          "contains",
          "endsWith",
          "indexOf",
          "isEmpty",
          "length",
          "replace",
          "split",
          "startsWith",
          "strip",
          "substring",
          "toLowerCase",
          "toUpperCase",
          "trim");

  StrictResolver() {
    add(JinjavaInterpreterResolver.DEFAULT_RESOLVER_READ_ONLY);
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    var missing =
        (base instanceof Map<?, ?> map && !map.containsKey(property.toString()))
            || (base instanceof List<?> list && !has(list, property.toString()))
            || base instanceof CharSequence
            || base instanceof Number
            || base instanceof Boolean
            || base instanceof Undefined;
    if (missing) {
      context.setPropertyResolved(true);
      return current().undefined(property.toString());
    }
    return super.getValue(context, base, property);
  }

  private static boolean has(List<?> list, String index) {
    try {
      var number = Integer.parseInt(index);
      return number < list.size() && number >= -list.size();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    if (base instanceof CharSequence && !METHODS_OF_TEXT.contains(method.toString())) {
      throw new TemplateException("a text has no method '" + method + "'");
    }
    return super.invoke(context, base, method, types, arguments);
  }

  private static StrictInterpreter current() {
    return (StrictInterpreter) JinjavaInterpreter.getCurrent();
  }
}
