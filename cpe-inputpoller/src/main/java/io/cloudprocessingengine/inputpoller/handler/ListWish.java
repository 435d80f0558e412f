package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.status.EpochSeconds;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which jobs a GET_JOB_LIST asks for. */
final class ListWish {
  private static final int DEFAULT_PAGE = 100;

  /** By which the clock of SWF may be ahead of this machine's. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Request request;
  private final JsonNode data;
  private final String domain;
  private final Optional<JobState> state;
  private final Optional<ListCursor> cursor;

  private ListWish(Request request) {
    this.request = request;
    this.data = request.command().data();
    this.domain = request.domain();
    this.state = text("status").flatMap(JobState::of);
    this.cursor = text("page").map(this::parsed);
  }

  /**
   * Reads the command.
   *
   * @throws io.cloudprocessingengine.common.command.CommandException when its page is none
   */
  static ListWish of(Request request) {
    return new ListWish(request);
  }

  private ListCursor parsed(String page) {
    return ListCursor.parse(page)
        .orElseThrow(
            () ->
                request
                    .command()
                    .refused(
                        Code.INVALID_COMMAND,
                        "'data.page' must be the page of the JOB_LIST before",
                        "data.page"));
  }

  String domain() {
    return domain;
  }

  Optional<ListCursor> cursor() {
    return cursor;
  }

  int pageSize() {
    return data.path("pageSize").asInt(DEFAULT_PAGE);
  }

  /** What to ask SWF for: open runs, closed runs or both. */
  List<Jobs.Query> queries(Instant now) {
    var from = EpochSeconds.read(data, "from").orElse(Instant.EPOCH);
    var to = EpochSeconds.read(data, "to").orElse(now.plus(SKEW));
    var latest = cursor.map(ListCursor::started).filter(it -> it.isBefore(to)).orElse(to);
    if (latest.isBefore(from)) {
      return List.of();
    }
    return Stream.of(false, true)
        .filter(closed -> state.isEmpty() || closed == (state.get() != JobState.OPEN))
        .map(closed -> query(closed, from, latest))
        .toList();
  }

  private Jobs.Query query(boolean closed, Instant from, Instant to) {
    var client = request.client().name();
    return new Jobs.Query(domain, client, closed, from, to, Optional.empty());
  }

  /** Whether a run is asked for, and the client may see it. */
  boolean matches(Listing run) {
    return state.map(it -> it == run.state()).orElse(true)
        && text("name").map(it -> it.equals(run.run().type().name())).orElse(true)
        && text("tag").map(it -> run.tags().contains(it)).orElse(true)
        && WorkflowIds.mayBeOf(request.client().name(), run.run().job().workflowId())
        && request.client().permissions().allowsWorkflow(run.run().type());
  }

  private Optional<String> text(String member) {
    return Optional.of(data.path(member)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
