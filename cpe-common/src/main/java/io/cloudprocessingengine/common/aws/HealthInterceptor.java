package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.health.Check;
import io.cloudprocessingengine.common.health.Health;
import io.cloudprocessingengine.common.lifecycle.Reasons;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Notes which calls work: those of each service, and the polls one by one. */
final class HealthInterceptor implements ExecutionInterceptor {
  private static final ExecutionAttribute<Call> CALL =
      new ExecutionAttribute<>("io.cloudprocessingengine.health");
  private static final int SERVER_FAULT = 500;

  private final Health health;

  HealthInterceptor(Health health) {
    this.health = health;
  }

  /** The same object from its first attempt to its end. */
  private record Call(Check service, Optional<Check> poll) {}

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    var call =
        new Call(
            health.service(service.toLowerCase(Locale.ROOT)),
            PollOf.request(context.request()).map(PollOf::name).map(health::poll));
    attributes.putAttribute(CALL, call);
  }

  /** Once for each attempt. One that stays open says something only if it waits for work. */
  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    var call = attributes.getAttribute(CALL);
    call.poll()
        .ifPresent(
            poll -> {
              poll.began(call);
              call.service().began(call);
            });
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    var call = attributes.getAttribute(CALL);
    call.poll().ifPresent(poll -> poll.succeeded(call));
    call.service().succeeded(call);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    var call = attributes.getAttribute(CALL);
    if (call == null) {
      return;
    }
    var reason = Reasons.of(context.exception());
    call.poll().ifPresent(poll -> poll.failed(call, reason));
    if (isAnswer(context.exception())) {
      call.service().succeeded(call);
    } else {
      call.service().failed(call, reason);
    }
  }

  /** A service that refuses a call works, though it may not be what the daemon needs. */
  private static boolean isAnswer(Throwable failure) {
    return failure instanceof AwsServiceException fault && fault.statusCode() < SERVER_FAULT;
  }
}
