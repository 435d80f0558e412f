package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The types of one kind in one domain. */
final class TypeCatalog {
  private final TypeKind kind;
  private final NavigableMap<TypeName, RegisteredType> types = new TreeMap<>();

  TypeCatalog(TypeKind kind) {
    this.kind = kind;
  }

  Optional<RegisteredType> find(TypeName name) {
    return Optional.ofNullable(types.get(name));
  }

  RegisteredType get(TypeName name) {
    return find(name)
        .orElseThrow(
            () ->
                FaultType.UNKNOWN_RESOURCE.saying("Unknown type: " + kind.wireName() + "=" + name));
  }

  /** Adds a type, unless there are too many already. */
  void register(RegisteredType type, int limit) {
    if (types.size() >= limit && !types.containsKey(type.name())) {
      throw FaultType.LIMIT_EXCEEDED.saying(
          "Too many types: a domain can have " + limit + " of " + kind.wireName());
    }
    add(type);
  }

  void add(RegisteredType type) {
    if (types.putIfAbsent(type.name(), type) != null) {
      throw fault(FaultType.TYPE_ALREADY_EXISTS, type.name());
    }
  }

  void deprecate(TypeName name, long time) {
    if (get(name).isDeprecated()) {
      throw fault(FaultType.TYPE_DEPRECATED, name);
    }
    types.computeIfPresent(name, (key, type) -> type.deprecated(time));
  }

  void undeprecate(TypeName name) {
    if (!get(name).isDeprecated()) {
      throw fault(FaultType.TYPE_ALREADY_EXISTS, name);
    }
    types.computeIfPresent(name, (key, type) -> type.undeprecated());
  }

  void delete(TypeName name) {
    if (!get(name).isDeprecated()) {
      throw fault(FaultType.TYPE_NOT_DEPRECATED, name);
    }
    types.remove(name);
  }

  /** Deprecates all that are not yet, as the deprecation of their domain does. */
  void deprecateAll(long time) {
    UnaryOperator<RegisteredType> deprecate =
        type -> type.isDeprecated() ? type : type.deprecated(time);
    types.replaceAll((name, type) -> deprecate.apply(type));
  }

  ArrayNode save() {
    var saved = JsonNodeFactory.instance.arrayNode();
    types.values().forEach(type -> saved.add(type.save()));
    return saved;
  }

  void restore(JsonNode saved) {
    saved.forEach(type -> add(RegisteredType.restore(type)));
  }

  NavigableMap<TypeName, RegisteredType> all() {
    return types;
  }

  RuntimeException fault(FaultType fault, TypeName name) {
    return fault.saying(kind.wireName() + "=" + name);
  }
}
