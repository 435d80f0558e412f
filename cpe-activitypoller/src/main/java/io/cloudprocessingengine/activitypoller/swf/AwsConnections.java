package io.cloudprocessingengine.activitypoller.swf;

import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatSender;
import io.cloudprocessingengine.activitypoller.task.TaskAnswers;
import io.cloudprocessingengine.activitypoller.task.TaskSource;
import io.cloudprocessingengine.activitypoller.task.TermsSource;
import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.aws.SqsTransport;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.message.MessageTransport;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.swf.SwfClient;

/** The worker's clients, and what is done with them. */
public final class AwsConnections implements Part {
  // Cutting a poll closes its client; what is in hand must still be answered then.
  private final SwfClient polls;
  private final SwfClient answers;
  private final SqsClient sqs;

  public AwsConnections(AwsConfig config) {
    this.polls = AwsClients.swf(config);
    this.answers = AwsClients.swfWithoutRetries(config);
    this.sqs = AwsClients.sqs(config);
  }

  /** Asks for the tasks of a task list; see {@link SwfTaskSource}. */
  public TaskSource tasks(TaskList taskList, String identity) {
    return new SwfTaskSource(polls, taskList, identity);
  }

  /** Ends an open poll. */
  public void cutPolls() {
    polls.close();
  }

  /** Answers to the tasks of a domain. */
  public TaskAnswers answers(String domain) {
    return new SwfTaskAnswers(answers, domain);
  }

  public HeartbeatSender heartbeats() {
    return new SwfHeartbeats(answers);
  }

  /** The terms of an activity type's tasks, once it is registered. */
  public TermsSource terms(String domain, ActivityTypeSpec spec, Clock clock) {
    return new SwfTerms(new SwfActivityTypes(answers, domain), spec, clock);
  }

  public MessageTransport messages() {
    return SqsTransport.ofMessages(sqs);
  }

  @Override
  public String name() {
    return "AWS connections";
  }

  @Override
  public void stop(Duration grace) {
    polls.close();
    answers.close();
    sqs.close();
  }
}
