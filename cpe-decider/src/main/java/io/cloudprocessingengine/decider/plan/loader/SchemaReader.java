package io.cloudprocessingengine.decider.plan.loader;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.cloudprocessingengine.common.config.Position;
import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Mapping;
import io.cloudprocessingengine.decider.plan.InputSpec;
import java.util.HashSet;

/** Reads JSON Schemas and checks them against their own schema. Nothing is ever loaded for them. */
final class SchemaReader {
  private static final String BUILT_IN = "json-schema.org/";

  // Made when the first schema is read: many plans have none, and it costs time at the start.
  private SchemaRegistry registry;

  private SchemaRegistry registry() {
    if (registry == null) {
      registry =
          SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_4,
              builder ->
                  builder
                      .schemaRegistryConfig(
                          SchemaRegistryConfig.builder()
                              .regularExpressionFactory(BoundedPattern::new)
                              .build())
                      .schemaLoader(
                          loader ->
                              loader.allow(iri -> iri.toString().contains("://" + BUILT_IN))));
    }
    return registry;
  }

  /** The field's schema; what is wrong with it becomes problems. */
  InputSpec read(Fields fields, String key) {
    var node = fields.find(key);
    if (node.isEmpty()) {
      return InputSpec.ANYTHING;
    }
    if (!(node.get() instanceof Mapping mapping)) {
      var message = "'%s' must be a JSON Schema (a mapping), not %s";
      fields.findings().problem(node.get().position(), message.formatted(key, node.get().kind()));
      return InputSpec.ANYTHING;
    }
    return read(mapping, fields.findings());
  }

  private InputSpec read(Mapping mapping, Findings findings) {
    var json = mapping.toJson();
    try {
      var metaSchema = metaSchema(json);
      var faults = metaSchema.validate(json);
      var places = new HashSet<Position>();
      for (var fault : faults) {
        var where = find(mapping, fault).position();
        if (places.add(where)) {
          findings.problem(where, "bad schema: " + fault.getMessage());
        }
      }
      var own = metaSchema.getSchemaContext().getDialect().getKeywords().keySet();
      new SchemaKeywords(findings, own).check(mapping);
      return faults.isEmpty() ? compile(json) : InputSpec.ANYTHING;
    } catch (SchemaException e) {
      findings.problem(mapping.position(), "bad schema: " + e.getMessage());
      return InputSpec.ANYTHING;
    }
  }

  private Schema metaSchema(JsonNode json) {
    var named = json.path("$schema").asText(SpecificationVersion.DRAFT_4.getDialectId());
    return registry().getSchema(SchemaLocation.of(named));
  }

  private InputSpec compile(JsonNode json) {
    var schema = registry().getSchema(json);
    schema.initializeValidators();
    return new SchemaSpec(schema);
  }

  /** The node of the plan that a fault is about. */
  private static YamlNode find(Mapping mapping, Error fault) {
    YamlNode found = mapping;
    var path = fault.getInstanceLocation();
    for (var index = 0; index < path.getNameCount(); index++) {
      var element = path.getElement(index);
      if (found instanceof Mapping parent) {
        found = parent.get(element.toString()).orElse(found);
      } else if (found instanceof YamlNode.Sequence list && element instanceof Integer at) {
        found = list.items().get(at);
      }
    }
    return found;
  }
}
