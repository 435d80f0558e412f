package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.Counters;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.swf.model.GetWorkflowExecutionHistoryRequest;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskRequest;
import software.amazon.awssdk.services.swf.model.RespondDecisionTaskCompletedRequest;

/** Counts what this process asks. The SDK makes one for every client, whoever made that. */
public final class CallCounter implements ExecutionInterceptor {
  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    var request = context.request();
    Counters.CALLS.incrementAndGet();
    if (request instanceof RespondDecisionTaskCompletedRequest) {
      Counters.RESPONSES.incrementAndGet();
    }
    if (request instanceof PollForDecisionTaskRequest) {
      Counters.POLLS.incrementAndGet();
    }
    if (request instanceof PollForDecisionTaskRequest
        || request instanceof GetWorkflowExecutionHistoryRequest) {
      Counters.BYTES.addAndGet(length(context));
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
