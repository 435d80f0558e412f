package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.el.JinjavaInterpreterResolver;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    if (base instanceof CharSequence text) {
      var name = method.toString();
      if (name.equals("split")) {
        context.setPropertyResolved(true);
        return split(text.toString(), arguments);
      }
      if (!METHODS_OF_TEXT.contains(name)) {
        throw new TemplateException(
            "a text has no method '%s': perhaps there is a filter, as in |upper".formatted(name));
      }
    }
    return super.invoke(context, base, method, types, arguments);
  }

  /** As Python does: at a text, not at a pattern, and at blanks if none is given. */
  private static List<String> split(String text, Object... arguments) {
    if (arguments.length == 0) {
      return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }
    var most = arguments.length > 1 && arguments[1] instanceof Number it ? it.intValue() : -1;
    var limit = most < 0 ? -1 : most + 1;
    return List.of(text.split(Pattern.quote(arguments[0].toString()), limit));
  }

  private static StrictInterpreter current() {
    return (StrictInterpreter) JinjavaInterpreter.getCurrent();
  }
}
