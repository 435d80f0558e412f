package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Position;
import java.util.Set;

/**
 * A variable that a template uses.
 *
 * @param key the member of it; empty if it can't be told
 * @param extra the names that are defined there besides {@code __input__}, {@code __workflow__} and
 *     the steps
 */
record TemplateUse(String variable, String key, Set<String> extra, Position where) {
  TemplateUse {
    extra = Set.copyOf(extra);
  }
}
