package io.cloudprocessingengine.client;

import io.cloudprocessingengine.client.Sender.Sent;
import io.cloudprocessingengine.client.sqs.MessageQueue;
import io.cloudprocessingengine.common.command.CommandType;
import java.time.Duration;
import java.util.Optional;

/** Looks for the answer to one command; all else stays in the queue. */
final class AnswerWatch {
  private final Sent sent;
  private final Sieve sieve;
  private JobMessage answer;

  AnswerWatch(MessageQueue queue, Sent sent) {
    this.sent = sent;
    this.sieve = new Sieve(queue, this::isAnswer, message -> answer = message);
  }

  Optional<JobMessage> answer() {
    return Optional.ofNullable(answer);
  }

  void turn(Duration wait) {
    sieve.turn(wait);
  }

  /** An answer's id begins with the command's; but a start is answered for all who ask for it. */
  private boolean isAnswer(JobMessage message) {
    return message.id().startsWith(sent.messageId() + ":") || isStart(message);
  }

  private boolean isStart(JobMessage message) {
    var asked = sent.type().orElse(CommandType.GET_JOB_LIST);
    return message.type().equals("WORKFLOW_SCHEDULED")
        && message.jobId().equals(sent.jobId())
        && (asked == CommandType.START_JOB || (asked == CommandType.RETRY_JOB && isRetry(message)));
  }

  /** The answer to an earlier retry may wait still; an older InputPoller doesn't say to which. */
  private boolean isRetry(JobMessage message) {
    var retry = message.data().path("retry");
    return retry.isObject()
        && retry.path("command").asText(sent.messageId()).equals(sent.messageId());
  }
}
