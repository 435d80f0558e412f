package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.OptionalLong;

/** Registers types of one kind and shows them. */
final class TypeOperations {
  private static final String PAGE_TOKEN = "types";

  private final Region region;
  private final TypeKind kind;
  private final Pages<TypeName, RegisteredType> pages =
      new Pages<>(
          "typeInfos",
          name -> Token.of(PAGE_TOKEN, name.name(), name.version()),
          token -> typeName(Token.decode(PAGE_TOKEN, 2, token)));

  TypeOperations(Region region, TypeKind kind) {
    this.region = region;
    this.kind = kind;
  }

  void addTo(Operations operations) {
    var name = kind.wireName();
    operations.perform("Register" + name, this::register);
    operations.perform(
        "Deprecate" + name,
        request -> catalog(request).deprecate(named(request), region.timeline().now()));
    operations.perform(
        "Undeprecate" + name, request -> catalog(request).undeprecate(named(request)));
    operations.perform("Delete" + name, request -> catalog(request).delete(named(request)));
    operations.answer("Describe" + name, this::describe);
    operations.answer("List" + name + "s", this::list);
  }

  private void register(Request request) {
    var domain = region.domain(request.text("domain"));
    if (domain.status() == RegistrationStatus.DEPRECATED) {
      throw FaultType.DOMAIN_DEPRECATED.saying(domain.name());
    }
    var name = new TypeName(request.text("name"), request.text("version"));
    var type =
        new RegisteredType(
            name, (ObjectNode) request.members(), region.timeline().now(), OptionalLong.empty());
    domain.types(kind).register(type, region.limits().types());
  }

  private JsonNode describe(Request request) {
    var type = catalog(request).get(named(request));
    var configuration =
        new Attributes().copy(type.registration(), kind.settings().toArray(String[]::new)).node();
    return new Attributes()
        .set("typeInfo", type.info(kind.member()))
        .set("configuration", configuration)
        .node();
  }

  private JsonNode list(Request request) {
    var status = request.text("registrationStatus");
    var name = request.optional("name");
    var all = catalog(request).all();
    return pages.page(
        request,
        request.flag("reverseOrder") ? all.descendingMap() : all,
        type ->
            type.status().name().equals(status)
                && name.map(type.name().name()::equals).orElse(true),
        type -> type.info(kind.member()));
  }

  private TypeCatalog catalog(Request request) {
    return region.domain(request.text("domain")).types(kind);
  }

  private TypeName named(Request request) {
    return TypeName.of(request.members().path(kind.member()));
  }

  private static TypeName typeName(Token token) {
    return new TypeName(token.text(0), token.text(1));
  }
}
