package io.cloudprocessingengine.decider.plan.loader;

import com.networknt.schema.dialect.Dialects;
import io.cloudprocessingengine.common.config.Suggestion;
import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Mapping;
import io.cloudprocessingengine.common.config.YamlNode.Sequence;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for keywords that JSON Schema does not have in any of its drafts, or not in the schema's
 * own: a validator takes them for remarks, so that they check nothing.
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

  /** They check nothing by themselves, in any draft. */
  private static final Set<String> REMARKS =
      Set.of(
          "$anchor",
          "$comment",
          "$defs",
          "$dynamicAnchor",
          "$id",
          "$recursiveAnchor",
          "$vocabulary",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "default",
          "definitions",
          "deprecated",
          "description",
          "example",
          "examples",
          "id",
          "readOnly",
          "title",
          "writeOnly");

  private static final Set<String> OF_VALUES =
      Set.of(
          "$dynamicRef",
          "$recursiveRef",
          "$ref",
          "$schema",
          "const",
          "dependentRequired",
          "enum",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "format",
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
          "required",
          "type",
          "uniqueItems");

  private static final Set<String> ALL =
      Stream.of(OF_SCHEMAS_BY_NAME, OF_SCHEMAS, OF_VALUES, REMARKS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> LATEST = Dialects.getDraft202012().getKeywords().keySet();

  private final Findings findings;
  private final Set<String> own;

  /**
   * Makes a check of schemas in one draft.
   *
   * @param own the keywords of that draft
   */
  SchemaKeywords(Findings findings, Set<String> own) {
    this.findings = findings;
    this.own = own;
  }

  void check(YamlNode schema) {
    if (schema instanceof Sequence schemas) {
      schemas.items().forEach(this::check);
    } else if (schema instanceof Mapping mapping) {
      mapping.entries().forEach(this::check);
    }
  }

  private void check(String keyword, YamlNode.Entry entry) {
    if (ALL.contains(keyword) && !REMARKS.contains(keyword) && !own.contains(keyword)) {
      var hint =
          LATEST.contains(keyword)
              ? ": give it \"$schema: 'https://json-schema.org/draft/2020-12/schema'\""
              : "";
      findings.warning(
          entry.keyPosition(),
          "'" + keyword + "' checks nothing in the draft of this schema" + hint);
    }
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
