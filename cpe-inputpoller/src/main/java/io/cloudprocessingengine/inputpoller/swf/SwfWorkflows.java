package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.handler.JobKey;
import io.cloudprocessingengine.inputpoller.handler.Run;
import io.cloudprocessingengine.inputpoller.handler.StartResult;
import io.cloudprocessingengine.inputpoller.handler.WorkflowStart;
import io.cloudprocessingengine.inputpoller.handler.Workflows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.ExecutionTimeFilter;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;
import software.amazon.awssdk.services.swf.model.WorkflowExecution;
import software.amazon.awssdk.services.swf.model.WorkflowExecutionFilter;
import software.amazon.awssdk.services.swf.model.WorkflowExecutionInfo;

/** The workflows of SWF. */
public final class SwfWorkflows implements Workflows, AutoCloseable {
  private static final ExecutionTimeFilter EVER =
      ExecutionTimeFilter.builder().oldestDate(Instant.EPOCH).build();

  private final SwfClient swf;

  private SwfWorkflows(SwfClient swf) {
    this.swf = swf;
  }

  /** Opens a connection; nothing is sent before it is used. */
  public static SwfWorkflows open(AwsConfig config) {
    return new SwfWorkflows(AwsClients.swf(config));
  }

  @Override
  public StartResult start(WorkflowStart start) {
    try {
      var response = swf.startWorkflowExecution(StartRequest.of(start));
      return new StartResult.Started(response.runId());
    } catch (SdkException e) {
      return StartFaults.result(start, e);
    }
  }

  @Override
  public Optional<Run> findOpen(JobKey job) {
    var filter = filter(job);
    return first(
        job,
        () ->
            swf.listOpenWorkflowExecutions(
                    it ->
                        it.domain(job.domain())
                            .startTimeFilter(EVER)
                            .executionFilter(filter)
                            .maximumPageSize(1))
                .executionInfos());
  }

  @Override
  public Optional<Run> findClosed(JobKey job) {
    var filter = filter(job);
    return first(
        job,
        () ->
            swf.listClosedWorkflowExecutions(
                    it ->
                        it.domain(job.domain())
                            .startTimeFilter(EVER)
                            .executionFilter(filter)
                            .maximumPageSize(1))
                .executionInfos());
  }

  @Override
  public String input(Run run) {
    var execution =
        WorkflowExecution.builder().workflowId(run.job().workflowId()).runId(run.runId()).build();
    try {
      var history =
          swf.getWorkflowExecutionHistory(
              it -> it.domain(run.job().domain()).execution(execution).maximumPageSize(1));
      var input = history.events().get(0).workflowExecutionStartedEventAttributes().input();
      return input == null ? "" : input;
    } catch (SdkException e) {
      throw Trouble.with("Reading the history of " + run.job().workflowId(), e);
    }
  }

  /** Newest first, as SWF lists them. In a domain that does not exist there is none. */
  private static Optional<Run> first(JobKey job, Supplier<List<WorkflowExecutionInfo>> list) {
    try {
      return list.get().stream().findFirst().map(info -> run(job, info));
    } catch (UnknownResourceException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw Trouble.with("Looking up " + job.workflowId(), e);
    }
  }

  private static Run run(JobKey job, WorkflowExecutionInfo info) {
    var type = new TypeRef(info.workflowType().name(), info.workflowType().version());
    return new Run(job, info.execution().runId(), type, info.startTimestamp());
  }

  private static WorkflowExecutionFilter filter(JobKey job) {
    return WorkflowExecutionFilter.builder().workflowId(job.workflowId()).build();
  }

  @Override
  public void close() {
    swf.close();
  }
}
