package io.cloudprocessingengine.benchmarks.swf;

import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.swf.model.GetWorkflowExecutionHistoryRequest;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskRequest;
import software.amazon.awssdk.services.swf.model.RespondDecisionTaskCompletedRequest;

/**
 * Counts what deciders of this process get from SWF. The SDK makes one for every client, whoever
 * made that; so the counts are the process's.
 */
public final class PollCounter implements ExecutionInterceptor {
  static final AtomicLong POLLS = new AtomicLong();
  static final AtomicLong RESPONSES = new AtomicLong();
  static final AtomicLong BYTES = new AtomicLong();

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    var request = context.request();
    if (request instanceof RespondDecisionTaskCompletedRequest) {
      RESPONSES.incrementAndGet();
    }
    if (request instanceof PollForDecisionTaskRequest) {
      POLLS.incrementAndGet();
    }
    if (request instanceof PollForDecisionTaskRequest
        || request instanceof GetWorkflowExecutionHistoryRequest) {
      BYTES.addAndGet(length(context));
    }
  }

  private static long length(Context.AfterTransmission context) {
    return context
        .httpResponse()
        .firstMatchingHeader("Content-Length")
        .map(Long::parseLong)
        .orElseThrow(() -> new IllegalStateException("An answer does not say its length"));
  }
}
