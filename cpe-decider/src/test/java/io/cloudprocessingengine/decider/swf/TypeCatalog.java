package io.cloudprocessingengine.decider.swf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.DescribeActivityTypeRequest;
import software.amazon.awssdk.services.swf.model.DescribeActivityTypeResponse;
import software.amazon.awssdk.services.swf.model.DescribeDomainRequest;
import software.amazon.awssdk.services.swf.model.DescribeDomainResponse;
import software.amazon.awssdk.services.swf.model.DescribeWorkflowTypeRequest;
import software.amazon.awssdk.services.swf.model.DescribeWorkflowTypeResponse;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskRequest;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;
import software.amazon.awssdk.services.swf.model.RegisterActivityTypeRequest;
import software.amazon.awssdk.services.swf.model.RegisterActivityTypeResponse;
import software.amazon.awssdk.services.swf.model.RegisterDomainRequest;
import software.amazon.awssdk.services.swf.model.RegisterDomainResponse;
import software.amazon.awssdk.services.swf.model.RegisterWorkflowTypeRequest;
import software.amazon.awssdk.services.swf.model.RegisterWorkflowTypeResponse;
import software.amazon.awssdk.services.swf.model.RegistrationStatus;
import software.amazon.awssdk.services.swf.model.RespondDecisionTaskCompletedRequest;
import software.amazon.awssdk.services.swf.model.RespondDecisionTaskCompletedResponse;
import software.amazon.awssdk.services.swf.model.SwfException;
import software.amazon.awssdk.services.swf.model.TypeAlreadyExistsException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/** An SWF that knows domains and types only, and has no task but the one it is given. */
final class TypeCatalog implements SwfClient {
  final Set<String> domains = new LinkedHashSet<>();
  final Map<String, RegisterWorkflowTypeRequest> workflows = new LinkedHashMap<>();
  final Map<String, RegisterActivityTypeRequest> activities = new LinkedHashMap<>();
  final CountDownLatch polled = new CountDownLatch(1);
  boolean isDown;
  boolean registersAfterAPoll;

  /** A workflow type that it never takes. */
  String refused = "";

  /** Counted down by each registration of a workflow type that fails. */
  CountDownLatch failures = new CountDownLatch(0);

  int calls;
  int polls;
  int answers;
  PollForDecisionTaskResponse task = PollForDecisionTaskResponse.builder().taskToken("").build();

  @Override
  public DescribeDomainResponse describeDomain(DescribeDomainRequest request) {
    calls++;
    if (isDown) {
      throw SdkClientException.create("connection refused");
    }
    if (!domains.contains(request.name())) {
      throw UnknownResourceException.builder().build();
    }
    return DescribeDomainResponse.builder().build();
  }

  @Override
  public RegisterDomainResponse registerDomain(RegisterDomainRequest request) {
    domains.add(request.name());
    return RegisterDomainResponse.builder().build();
  }

  @Override
  public PollForDecisionTaskResponse pollForDecisionTask(PollForDecisionTaskRequest request) {
    polls++;
    polled.countDown();
    return task;
  }

  @Override
  public RespondDecisionTaskCompletedResponse respondDecisionTaskCompleted(
      RespondDecisionTaskCompletedRequest request) {
    answers++;
    return RespondDecisionTaskCompletedResponse.builder().build();
  }

  @Override
  public RegisterWorkflowTypeResponse registerWorkflowType(RegisterWorkflowTypeRequest request) {
    if (registersAfterAPoll) {
      awaitPoll();
    }
    if (failures.getCount() > 0) {
      failures.countDown();
      throw SdkClientException.create("connection reset");
    }
    if ((request.name() + " " + request.version()).equals(refused)) {
      var details = AwsErrorDetails.builder().errorCode("ValidationException").build();
      throw SwfException.builder().statusCode(400).awsErrorDetails(details).build();
    }
    if (workflows.putIfAbsent(request.name() + " " + request.version(), request) != null) {
      throw TypeAlreadyExistsException.builder().build();
    }
    return RegisterWorkflowTypeResponse.builder().build();
  }

  @Override
  public DescribeWorkflowTypeResponse describeWorkflowType(DescribeWorkflowTypeRequest request) {
    return DescribeWorkflowTypeResponse.builder()
        .typeInfo(it -> it.status(RegistrationStatus.REGISTERED))
        .configuration(it -> it.defaultTaskStartToCloseTimeout("7"))
        .build();
  }

  @Override
  public RegisterActivityTypeResponse registerActivityType(RegisterActivityTypeRequest request) {
    if (activities.putIfAbsent(request.name() + " " + request.version(), request) != null) {
      throw TypeAlreadyExistsException.builder().build();
    }
    return RegisterActivityTypeResponse.builder().build();
  }

  @Override
  public DescribeActivityTypeResponse describeActivityType(DescribeActivityTypeRequest request) {
    return DescribeActivityTypeResponse.builder()
        .typeInfo(it -> it.status(RegistrationStatus.REGISTERED))
        .configuration(it -> it.defaultTaskHeartbeatTimeout("7"))
        .build();
  }

  @Override
  public String serviceName() {
    return "swf";
  }

  @Override
  public void close() {}

  private void awaitPoll() {
    try {
      polled.await();
    } catch (InterruptedException e) {
      throw AbortedException.create("interrupted", e);
    }
  }
}
