package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.TreeMap;

/** Tags of domains. */
final class TagOperations {
  private final Region region;

  TagOperations(Region region) {
    this.region = region;
  }

  void addTo(Operations operations) {
    operations.perform(
        "TagResource", request -> tag(domain(request), request.members().path("tags")));
    operations.perform("UntagResource", this::untag);
    operations.answer("ListTagsForResource", this::list);
  }

  /** Adds the tags, or overwrites those of the same key. */
  void tag(Domain domain, JsonNode tags) {
    var merged = new TreeMap<>(domain.tags());
    tags.forEach(tag -> merged.put(tag.path("key").asText(), tag.path("value").asText()));
    if (merged.size() > region.limits().tagsPerDomain()) {
      throw FaultType.TOO_MANY_TAGS.saying(
          "A domain has at most " + region.limits().tagsPerDomain() + " tags");
    }
    domain.tags().putAll(merged);
  }

  private void untag(Request request) {
    var tags = domain(request).tags();
    request.members().path("tagKeys").forEach(key -> tags.remove(key.textValue()));
  }

  private JsonNode list(Request request) {
    var tags = JsonNodeFactory.instance.arrayNode();
    domain(request)
        .tags()
        .forEach(
            (key, value) -> tags.add(new Attributes().put("key", key).put("value", value).node()));
    return new Attributes().set("tags", tags).node();
  }

  /** The domain of an ARN such as {@code arn:aws:swf:us-east-1:000000000000:/domain/NAME}. */
  private Domain domain(Request request) {
    var arn = request.text("resourceArn");
    return region.domain(arn.substring(arn.lastIndexOf('/') + 1));
  }
}
