package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.command.TooLargeException;
import io.cloudprocessingengine.inputpoller.handler.JobKey;
import io.cloudprocessingengine.inputpoller.handler.Jobs;
import io.cloudprocessingengine.inputpoller.handler.Listing;
import io.cloudprocessingengine.inputpoller.handler.Run;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.ExecutionTimeFilter;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;
import software.amazon.awssdk.services.swf.model.WorkflowExecution;
import software.amazon.awssdk.services.swf.model.WorkflowExecutionInfo;

/** The jobs of SWF, to look at. In a domain that does not exist there is none. */
final class SwfJobs implements Jobs {
  private static final ExecutionTimeFilter EVER =
      ExecutionTimeFilter.builder().oldestDate(Instant.EPOCH).build();

  /** Of one job's history: several may be in memory, and JSON takes more there than as text. */
  private static final long MOST_CHARACTERS =
      Math.min(64_000_000, Runtime.getRuntime().maxMemory() / 8);

  private final SwfClient swf;
  private final long mostCharacters;

  SwfJobs(SwfClient swf) {
    this(swf, MOST_CHARACTERS);
  }

  /**
   * @param mostCharacters of a history that is taken into memory
   */
  SwfJobs(SwfClient swf, long mostCharacters) {
    this.swf = swf;
    this.mostCharacters = mostCharacters;
  }

  @Override
  public Optional<Listing> findOpen(JobKey job) {
    return find(
        job,
        () ->
            swf.listOpenWorkflowExecutions(
                    it ->
                        it.domain(job.domain())
                            .startTimeFilter(EVER)
                            .executionFilter(id -> id.workflowId(job.workflowId()))
                            .maximumPageSize(1))
                .executionInfos());
  }

  @Override
  public Optional<Listing> findClosed(JobKey job) {
    return find(
        job,
        () ->
            swf.listClosedWorkflowExecutions(
                    it ->
                        it.domain(job.domain())
                            .startTimeFilter(EVER)
                            .executionFilter(id -> id.workflowId(job.workflowId()))
                            .maximumPageSize(1))
                .executionInfos());
  }

  private static Optional<Listing> find(JobKey job, Supplier<List<WorkflowExecutionInfo>> latest) {
    return known("Looking up " + job.workflowId(), latest)
        .flatMap(it -> it.stream().findFirst())
        .map(info -> listing(job.domain(), info));
  }

  @Override
  public Optional<String> input(Run run) {
    return known(
            "Reading the history of " + run.job().workflowId(),
            () ->
                swf.getWorkflowExecutionHistory(
                    it ->
                        it.domain(run.job().domain()).execution(execution(run)).maximumPageSize(1)))
        .map(it -> it.events().get(0).workflowExecutionStartedEventAttributes())
        .map(it -> Objects.requireNonNullElse(it.input(), ""));
  }

  private static WorkflowExecution execution(Run run) {
    return WorkflowExecution.builder()
        .workflowId(run.job().workflowId())
        .runId(run.runId())
        .build();
  }

  @Override
  public Optional<JobHistory> history(Run run) {
    var workflowId = run.job().workflowId();
    return known(
        "Reading the history of " + workflowId,
        () -> {
          var fold = new HistoryFold(workflowId);
          String page = null;
          do {
            var token = page;
            var answer =
                swf.getWorkflowExecutionHistory(
                    it ->
                        it.domain(run.job().domain())
                            .execution(execution(run))
                            .nextPageToken(token));
            fold.addAll(answer.events());
            checkSize(workflowId, fold);
            page = answer.nextPageToken();
          } while (page != null);
          return fold.toHistory();
        });
  }

  private void checkSize(String workflowId, HistoryFold fold) {
    if (fold.size() > mostCharacters) {
      throw new TooLargeException(
          "the history of job %s has more than %d characters"
              .formatted(workflowId, mostCharacters));
    }
  }

  @Override
  public Page list(Query query) {
    var time =
        ExecutionTimeFilter.builder().oldestDate(query.from()).latestDate(query.to()).build();
    return known(
            "Listing the jobs of " + query.tag(),
            () -> query.closed() ? closed(query, time) : open(query, time))
        .orElse(new Page(List.of(), Optional.empty()));
  }

  private Page open(Query query, ExecutionTimeFilter time) {
    var answer =
        swf.listOpenWorkflowExecutions(
            it ->
                it.domain(query.domain())
                    .startTimeFilter(time)
                    .tagFilter(tag -> tag.tag(query.tag()))
                    .nextPageToken(query.token().orElse(null)));
    return page(query, answer.executionInfos(), answer.nextPageToken());
  }

  private Page closed(Query query, ExecutionTimeFilter time) {
    var answer =
        swf.listClosedWorkflowExecutions(
            it ->
                it.domain(query.domain())
                    .startTimeFilter(time)
                    .tagFilter(tag -> tag.tag(query.tag()))
                    .nextPageToken(query.token().orElse(null)));
    return page(query, answer.executionInfos(), answer.nextPageToken());
  }

  @Override
  public ClosedPage closedSince(Closed what) {
    var time = ExecutionTimeFilter.builder().oldestDate(what.since()).build();
    return known(
            "Listing the closed jobs of " + what.tag(),
            () -> {
              var answer =
                  swf.listClosedWorkflowExecutions(
                      it ->
                          it.domain(what.domain())
                              .closeTimeFilter(time)
                              .tagFilter(tag -> tag.tag(what.tag()))
                              .nextPageToken(what.token().orElse(null)));
              var ids = answer.executionInfos().stream().map(it -> it.execution().workflowId());
              return new ClosedPage(ids.toList(), Optional.ofNullable(answer.nextPageToken()));
            })
        .orElse(new ClosedPage(List.of(), Optional.empty()));
  }

  private static Page page(Query query, List<WorkflowExecutionInfo> infos, String next) {
    var runs = infos.stream().map(info -> listing(query.domain(), info)).toList();
    return new Page(runs, Optional.ofNullable(next));
  }

  private static <T> Optional<T> known(String action, Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (UnknownResourceException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw Trouble.with(action, e);
    }
  }

  private static Listing listing(String domain, WorkflowExecutionInfo info) {
    var type = new TypeRef(info.workflowType().name(), info.workflowType().version());
    var job = new JobKey(domain, info.execution().workflowId());
    var run = new Run(job, info.execution().runId(), type, info.startTimestamp());
    var state =
        info.closeStatusAsString() == null
            ? JobState.OPEN
            : JobState.of(info.closeStatusAsString()).orElse(JobState.TERMINATED);
    var close =
        new Listing.Close(
            Optional.ofNullable(info.closeTimestamp()),
            Boolean.TRUE.equals(info.cancelRequested()));
    return new Listing(run, state, close, info.tagList());
  }
}
