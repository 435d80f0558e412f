package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.local.api.FaultType;

/** Registers domains and shows them. */
final class DomainOperations {
  private static final String PAGE_TOKEN = "domains";

  private final Region region;
  private final Pages<String, Domain> pages =
      new Pages<>(
          "domainInfos",
          name -> Token.of(PAGE_TOKEN, name),
          token -> Token.decode(PAGE_TOKEN, 1, token).text(0));

  DomainOperations(Region region) {
    this.region = region;
  }

  void addTo(Operations operations) {
    operations.perform("RegisterDomain", this::register);
    operations.perform("DeprecateDomain", this::deprecate);
    operations.perform(
        "UndeprecateDomain", request -> region.domain(request.text("name")).undeprecate());
    operations.answer("DescribeDomain", this::describe);
    operations.answer("ListDomains", this::list);
  }

  private void register(Request request) {
    var name = request.text("name");
    if (region.domains().containsKey(name)) {
      throw FaultType.DOMAIN_ALREADY_EXISTS.saying(name);
    }
    if (region.domains().size() >= region.limits().domains()) {
      throw FaultType.LIMIT_EXCEEDED.saying(
          "Too many domains: there can be " + region.limits().domains());
    }
    var domain = new Domain(region, (ObjectNode) request.members());
    new TagOperations(region).tag(domain, request.members().path("tags"));
    region.domains().put(name, domain);
  }

  private void deprecate(Request request) {
    region.domain(request.text("name")).deprecate(region.timeline().now());
  }

  private JsonNode describe(Request request) {
    var domain = region.domain(request.text("name"));
    return new Attributes()
        .set("domainInfo", domain.info())
        .set("configuration", domain.configuration())
        .node();
  }

  private JsonNode list(Request request) {
    var status = request.text("registrationStatus");
    var domains =
        request.flag("reverseOrder") ? region.domains().descendingMap() : region.domains();
    return pages.page(
        request, domains, domain -> domain.status().name().equals(status), Domain::info);
  }
}
