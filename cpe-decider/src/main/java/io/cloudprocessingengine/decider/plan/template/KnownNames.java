package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.Context.Library;
import com.hubspot.jinjava.lib.Importable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The filters, tests and functions that templates have; Jinjava takes an unknown one for null. */
record KnownNames(Set<String> filters, Set<String> tests, Set<String> functions) {
  static KnownNames of(Context context, Map<Library, Set<String>> disabled) {
    var filters = names(context.getAllFilters());
    filters.removeAll(disabled.get(Library.FILTER));
    var functions =
        context.getAllFunctions().stream()
            .filter(function -> function.getNamespace().isEmpty())
            .filter(it -> !disabled.get(Library.FUNCTION).contains(":" + it.getLocalName()))
            .map(function -> function.getLocalName())
            .collect(Collectors.toCollection(TreeSet::new));
    return new KnownNames(filters, names(context.getAllExpTests()), functions);
  }

  private static Set<String> names(Collection<? extends Importable> named) {
    return named.stream().map(Importable::getName).collect(Collectors.toCollection(TreeSet::new));
  }
}
