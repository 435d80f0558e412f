package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import io.cloudprocessingengine.local.engine.ExecutionIndex.Position;
import java.util.List;
import java.util.NavigableMap;

/** Lists and counts executions. */
final class VisibilityOperations {
  private static final String PAGE_TOKEN = "executions";
  private static final long END_OF_TIME = Long.MAX_VALUE - 1;
  private static final List<String> OPEN_FILTERS =
      List.of("executionFilter", "typeFilter", "tagFilter");
  private static final List<String> CLOSED_FILTERS =
      List.of("executionFilter", "typeFilter", "tagFilter", "closeStatusFilter");

  private final Region region;
  private final Pages<Position, Execution> pages =
      new Pages<>(
          "executionInfos",
          last -> Token.of(PAGE_TOKEN, last.time(), last.runId()),
          token -> position(Token.decode(PAGE_TOKEN, 2, token)));

  VisibilityOperations(Region region) {
    this.region = region;
  }

  void addTo(Operations operations) {
    operations.answer("ListOpenWorkflowExecutions", request -> list(request, findOpen(request)));
    operations.answer(
        "ListClosedWorkflowExecutions", request -> list(request, findClosed(request)));
    operations.answer("CountOpenWorkflowExecutions", request -> count(findOpen(request)));
    operations.answer("CountClosedWorkflowExecutions", request -> count(findClosed(request)));
  }

  private JsonNode list(Request request, NavigableMap<Position, Execution> found) {
    var ordered = request.flag("reverseOrder") ? found : found.descendingMap();
    return pages.page(request, ordered, execution -> true, ExecutionView::info);
  }

  private static JsonNode count(NavigableMap<Position, Execution> found) {
    return new Attributes().put("count", found.size()).put("truncated", false).node();
  }

  private NavigableMap<Position, Execution> findOpen(Request request) {
    var index = region.domain(request.text("domain")).visibility().open();
    return between(index.find(filter(request, OPEN_FILTERS)), request.inner("startTimeFilter"));
  }

  private NavigableMap<Position, Execution> findClosed(Request request) {
    var visibility = region.domain(request.text("domain")).visibility();
    if (request.has("startTimeFilter") == request.has("closeTimeFilter")) {
      throw FaultType.VALIDATION.saying(
          "Must specify exactly one of startTimeFilter and closeTimeFilter");
    }
    var filter = filter(request, CLOSED_FILTERS);
    return request.has("startTimeFilter")
        ? between(visibility.closedByStart().find(filter), request.inner("startTimeFilter"))
        : between(visibility.closedByClose().find(filter), request.inner("closeTimeFilter"));
  }

  private static NavigableMap<Position, Execution> between(
      NavigableMap<Position, Execution> found, Request timeFilter) {
    var oldest = milliseconds(timeFilter.members().path("oldestDate"));
    var latest =
        timeFilter.has("latestDate")
            ? milliseconds(timeFilter.members().path("latestDate"))
            : END_OF_TIME;
    if (oldest > latest) {
      throw FaultType.VALIDATION.saying("oldestDate must not be after latestDate");
    }
    return found.subMap(new Position(oldest, ""), true, new Position(latest + 1, ""), false);
  }

  private static long milliseconds(JsonNode seconds) {
    return Math.min(END_OF_TIME, Math.round(seconds.doubleValue() * 1000));
  }

  private static FilterKey filter(Request request, List<String> filters) {
    var given = filters.stream().filter(request::has).toList();
    if (given.size() > 1) {
      throw FaultType.VALIDATION.saying("Cannot specify more than one of " + filters);
    }
    return given.isEmpty() ? FilterKey.all() : filter(given.get(0), request.inner(given.get(0)));
  }

  private static FilterKey filter(String name, Request filter) {
    return switch (name) {
      case "executionFilter" -> FilterKey.workflowId(filter.text("workflowId"));
      case "tagFilter" -> FilterKey.tag(filter.text("tag"));
      case "closeStatusFilter" -> FilterKey.closeStatus(CloseStatus.valueOf(filter.text("status")));
      default ->
          filter
              .optional("version")
              .filter(version -> !version.isEmpty())
              .map(version -> FilterKey.type(new TypeName(filter.text("name"), version)))
              .orElseGet(() -> FilterKey.typeName(filter.text("name")));
    };
  }

  private static Position position(Token token) {
    return new Position(token.number(0), token.text(1));
  }
}
