package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.metrics.Metric;
import io.cloudprocessingengine.common.metrics.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Measures commands and messages by the calls that receive, remove and send them. */
final class QueueInterceptor implements ExecutionInterceptor {
  private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([A-Z_]{1,40})\"");
  private static final Set<String> TYPES =
      Arrays.stream(MessageType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
  private static final int MOST_IN_HAND = 10_000;

  private final Metrics metrics;
  private final Clock clock;

  /** When commands were received, by receipt; those that are not removed fall out in time. */
  private final Map<String, Long> received =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
              return size() > MOST_IN_HAND;
            }
          });

  QueueInterceptor(Metrics metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof ReceiveMessageRequest poll) {
      PollOf.request(poll).ifPresent(it -> it.begin(metrics));
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    var request = context.request();
    if (context.response() instanceof ReceiveMessageResponse answer) {
      received(request, answer);
    } else if (request instanceof SendMessageBatchRequest sent) {
      sent(sent, (SendMessageBatchResponse) context.response());
    } else if (request instanceof DeleteMessageBatchRequest done) {
      deleted(done, (DeleteMessageBatchResponse) context.response());
    } else if (request instanceof ChangeMessageVisibilityBatchRequest postponed) {
      metrics.count(Metric.COMMANDS_POSTPONED, postponed.entries().size());
    }
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof ReceiveMessageRequest poll) {
      polled(poll, "error");
    } else if (context.request() instanceof SendMessageBatchRequest lost) {
      metrics.count(Metric.MESSAGES_RETRIED, lost.entries().size());
    }
  }

  private void polled(SdkRequest request, String result) {
    PollOf.request(request).ifPresent(it -> it.ended(metrics, result));
  }

  private void received(SdkRequest request, ReceiveMessageResponse answer) {
    polled(request, answer.messages().isEmpty() ? "empty" : "task");
    metrics.count(Metric.COMMANDS_RECEIVED, answer.messages().size());
    metrics.count(Metric.COMMANDS_POSTPONED, 0);
    for (var command : answer.messages()) {
      received.put(command.receiptHandle(), System.nanoTime());
      waited(command);
    }
  }

  private void waited(Message command) {
    var attributes = command.attributes();
    var sent = attributes.get(MessageSystemAttributeName.SENT_TIMESTAMP);
    var count = attributes.get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
    if (sent != null && "1".equals(count)) {
      var since = Instant.ofEpochMilli(Long.parseLong(sent));
      metrics.time(Metric.COMMAND_WAIT, Duration.between(since, clock.instant()));
    }
  }

  private void deleted(DeleteMessageBatchRequest done, DeleteMessageBatchResponse answer) {
    var failed = answer.failed().stream().map(BatchResultErrorEntry::id).toList();
    for (var entry : done.entries()) {
      var since = received.remove(entry.receiptHandle());
      if (since != null && !failed.contains(entry.id())) {
        metrics.time(Metric.COMMAND_ANSWER, Duration.ofNanos(System.nanoTime() - since));
      }
    }
  }

  private void sent(SendMessageBatchRequest sent, SendMessageBatchResponse answer) {
    var failed = answer.failed().stream().map(BatchResultErrorEntry::id).toList();
    for (var entry : sent.entries()) {
      if (!failed.contains(entry.id())) {
        metrics.count(Metric.MESSAGES_SENT, 1, "type", type(entry.messageBody()));
      }
    }
    metrics.count(Metric.MESSAGES_RETRIED, failed.size());
  }

  /** A command that is kept in a dead-letter queue has no type of ours. */
  private static String type(String body) {
    var matcher = TYPE.matcher(body);
    return matcher.find() && TYPES.contains(matcher.group(1)) ? matcher.group(1) : "other";
  }
}
