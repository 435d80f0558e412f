package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Pages of things that have an order; a page begins after the last key of the one before. */
final class Pages<K, V> {
  private final String member;
  private final Function<K, Token> toToken;
  private final Function<String, K> fromToken;

  /**
   * Pages whose items are in this member of the answer.
   *
   * @param toToken what the token of the next page holds of a key
   * @param fromToken reads that
   */
  Pages(String member, Function<K, Token> toToken, Function<String, K> fromToken) {
    this.member = member;
    this.toToken = toToken;
    this.fromToken = fromToken;
  }

  /** The page that the request asks for, of those items in the map that are wanted. */
  JsonNode page(
      Request request, NavigableMap<K, V> items, Predicate<V> wanted, Function<V, JsonNode> view) {
    var rest =
        request
            .optional("nextPageToken")
            .map(fromToken)
            .<NavigableMap<K, V>>map(last -> items.tailMap(last, false))
            .orElse(items);
    var array = JsonNodeFactory.instance.arrayNode();
    var answer = new Attributes().set(member, array);
    K last = null;
    for (var entry : rest.entrySet()) {
      if (wanted.test(entry.getValue())) {
        if (array.size() == request.pageSize()) {
          return answer.put("nextPageToken", toToken.apply(last).encode()).node();
        }
        array.add(view.apply(entry.getValue()));
        last = entry.getKey();
      }
    }
    return answer.node();
  }
}
