package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Suggestion;
import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Mapping;
import io.cloudprocessingengine.common.config.YamlNode.Sequence;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for keywords that JSON Schema does not have, in any of its drafts: a validator takes them
 * for remarks, so that a misspelt one checks nothing.
 */
final class SchemaKeywords {
  private static final Set<String> OF_SCHEMAS_BY_NAME =
      Set.of(
          "$defs",
          "definitions",
          "dependencies",
          "dependentSchemas",
          "patternProperties",
          "properties");

  private static final Set<String> OF_SCHEMAS =
      Set.of(
          "additionalItems",
          "additionalProperties",
          "allOf",
          "anyOf",
          "contains",
          "contentSchema",
          "else",
          "if",
          "items",
          "not",
          "oneOf",
          "prefixItems",
          "propertyNames",
          "then",
          "unevaluatedItems",
          "unevaluatedProperties");

  private static final Set<String> OF_VALUES =
      Set.of(
          "$anchor",
          "$comment",
          "$dynamicAnchor",
          "$dynamicRef",
          "$id",
          "$recursiveAnchor",
          "$recursiveRef",
          "$ref",
          "$schema",
          "$vocabulary",
          "const",
          "contentEncoding",
          "contentMediaType",
          "default",
          "dependentRequired",
          "deprecated",
          "description",
          "enum",
          "example",
          "examples",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "format",
          "id",
          "maxContains",
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minContains",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf",
          "pattern",
          "readOnly",
          "required",
          "title",
          "type",
          "uniqueItems",
          "writeOnly");

  private static final Set<String> ALL =
      Stream.of(OF_SCHEMAS_BY_NAME, OF_SCHEMAS, OF_VALUES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final Findings findings;

  SchemaKeywords(Findings findings) {
    this.findings = findings;
  }

  void check(YamlNode schema) {
    if (schema instanceof Sequence schemas) {
      schemas.items().forEach(this::check);
    } else if (schema instanceof Mapping mapping) {
      mapping.entries().forEach(this::check);
    }
  }

  private void check(String keyword, YamlNode.Entry entry) {
    if (OF_SCHEMAS.contains(keyword)) {
      check(entry.value());
    } else if (OF_SCHEMAS_BY_NAME.contains(keyword)) {
      if (entry.value() instanceof Mapping named) {
        named.entries().values().forEach(it -> check(it.value()));
      }
    } else if (!ALL.contains(keyword) && !keyword.startsWith("x-")) {
      findings.warning(
          entry.keyPosition(),
          "JSON Schema has no keyword '" + keyword + "'" + Suggestion.of(keyword, ALL));
    }
  }
}
