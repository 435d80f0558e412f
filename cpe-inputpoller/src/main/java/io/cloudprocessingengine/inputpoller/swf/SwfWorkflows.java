package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.inputpoller.handler.JobKey;
import io.cloudprocessingengine.inputpoller.handler.Listing;
import io.cloudprocessingengine.inputpoller.handler.Run;
import io.cloudprocessingengine.inputpoller.handler.StartResult;
import io.cloudprocessingengine.inputpoller.handler.WorkflowStart;
import io.cloudprocessingengine.inputpoller.handler.Workflows;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/** The workflows of SWF. */
public final class SwfWorkflows implements Workflows, AutoCloseable {
  private final SwfClient swf;

  /** A signal that is sent again counts again, and whether it came is not known then. */
  private final SwfClient once;

  private final SwfJobs jobs;

  private SwfWorkflows(SwfClient swf, SwfClient once) {
    this.swf = swf;
    this.once = once;
    // What is throttled there must not slow down what starts and cancels.
    this.jobs = new SwfJobs(once);
  }

  /** Opens a connection; nothing is sent before it is used. */
  public static SwfWorkflows open(AwsConfig config) {
    return new SwfWorkflows(AwsClients.swfCalls(config), AwsClients.swfOnce(config));
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
  public Optional<Listing> findOpen(JobKey job) {
    return jobs.findOpen(job);
  }

  @Override
  public Optional<Listing> findClosed(JobKey job) {
    return jobs.findClosed(job);
  }

  @Override
  public Optional<String> input(Run run) {
    return jobs.input(run);
  }

  @Override
  public boolean requestCancel(Run run) {
    try {
      swf.requestCancelWorkflowExecution(
          it ->
              it.domain(run.job().domain()).workflowId(run.job().workflowId()).runId(run.runId()));
      return true;
    } catch (UnknownResourceException e) {
      return false;
    } catch (SdkException e) {
      throw Trouble.with("Canceling " + run.job().workflowId(), e);
    }
  }

  @Override
  public boolean signal(Run run, String name, String input) {
    try {
      once.signalWorkflowExecution(
          it ->
              it.domain(run.job().domain())
                  .workflowId(run.job().workflowId())
                  .runId(run.runId())
                  .signalName(name)
                  .input(input.isEmpty() ? null : input));
      return true;
    } catch (UnknownResourceException e) {
      return false;
    } catch (SdkException e) {
      throw Trouble.with("Signaling " + run.job().workflowId(), e);
    }
  }

  @Override
  public void close() {
    swf.close();
    once.close();
  }
}
