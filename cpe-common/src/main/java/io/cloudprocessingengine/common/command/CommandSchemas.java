package io.cloudprocessingengine.common.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The JSON Schemas that commands are checked by; the same files are published for clients. */
final class CommandSchemas {
  private static final String ANY = "COMMAND";

  private final Map<CommandType, Schema> schemas = new EnumMap<>(CommandType.class);

  CommandSchemas() {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (var type : CommandType.values()) {
      schemas.put(type, load(registry, type));
    }
  }

  /** The first thing that is wrong with the command, if any. */
  Optional<Error> firstError(CommandType type, JsonNode command) {
    return schemas.get(type).validate(command).stream().findFirst();
  }

  /** A type without a schema of its own has the members that all commands have. */
  private static Schema load(SchemaRegistry registry, CommandType type) {
    try (var own = resource(type.name());
        var any = resource(ANY)) {
      return registry.getSchema(own == null ? any : own, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return CommandSchemas.class.getResourceAsStream(name + ".json");
  }
}
