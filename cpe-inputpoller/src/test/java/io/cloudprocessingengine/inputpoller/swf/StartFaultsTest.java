package io.cloudprocessingengine.inputpoller.swf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.command.WorkflowRequest;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import io.cloudprocessingengine.inputpoller.handler.JobKey;
import io.cloudprocessingengine.inputpoller.handler.StartResult;
import io.cloudprocessingengine.inputpoller.handler.WorkflowStart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.swf.model.DefaultUndefinedException;
import software.amazon.awssdk.services.swf.model.LimitExceededException;
import software.amazon.awssdk.services.swf.model.OperationNotPermittedException;
import software.amazon.awssdk.services.swf.model.SwfException;
import software.amazon.awssdk.services.swf.model.TypeDeprecatedException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;
import software.amazon.awssdk.services.swf.model.WorkflowExecutionAlreadyStartedException;

class StartFaultsTest {
  private static final WorkflowStart START =
      new WorkflowStart(
          new JobKey("media", "acme.j"),
          new TypeRef("Film", "1"),
          new WorkflowRequest.Run(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          List.of("acme"),
          JsonNodeFactory.instance.objectNode());

  private static AwsServiceException fault(
      AwsServiceException.Builder fault, String code, String message) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
    return fault.awsErrorDetails(details).statusCode(400).build();
  }

  private static AwsServiceException fault(AwsServiceException.Builder fault) {
    return fault(fault, "Fault", "said SWF");
  }

  @Test
  void knowsAJobThatRuns() {
    assertThat(StartFaults.result(START, fault(WorkflowExecutionAlreadyStartedException.builder())))
        .isEqualTo(new StartResult.AlreadyRunning());
  }

  @Test
  void knowsWhatIsNotRegistered() {
    assertThat(StartFaults.result(START, fault(UnknownResourceException.builder())))
        .isEqualTo(new StartResult.NotRegistered("workflow type Film 1 in domain media: said SWF"));
  }

  @Test
  void knowsWhatIsTheCommandsFault() {
    assertThat(code(fault(TypeDeprecatedException.builder()))).isEqualTo(Code.UNKNOWN_WORKFLOW);
    assertThat(code(fault(OperationNotPermittedException.builder()))).isEqualTo(Code.NOT_ALLOWED);
    assertThat(code(fault(SwfException.builder(), "ValidationException", "too long")))
        .isEqualTo(Code.INVALID_COMMAND);
    assertThat(code(fault(SwfException.builder(), "com.amazon.coral#ValidationException", "x")))
        .isEqualTo(Code.INVALID_COMMAND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Value 'a:b' at 'taskList.name' failed to satisfy constraint | data.workflow.taskList",
        "Value '9' at 'taskPriority' failed to satisfy constraint | data.workflow.priority",
        "Value 'j ' at 'workflowId' failed to satisfy constraint | jobId",
        "Value '[..]' at 'tagList' failed to satisfy constraint | data.workflow.tags",
        "something else | data.workflow"
      })
  void namesTheMemberThatSwfRefuses(String message, String field) {
    var fault = fault(SwfException.builder(), "ValidationException", message);

    assertThat(((StartResult.Refused) StartFaults.result(START, fault)).field()).isEqualTo(field);
  }

  private static Code code(AwsServiceException fault) {
    return ((StartResult.Refused) StartFaults.result(START, fault)).code();
  }

  @ParameterizedTest
  @CsvSource({
    "Default taskList is not defined, data.workflow.taskList",
    "DefaultTaskStartToCloseTimeout missing, data.workflow.taskStartToCloseTimeout",
    "no default childPolicy, data.workflow.childPolicy",
    "something else, data.workflow"
  })
  void namesTheMemberThatHasNoDefault(String message, String field) {
    var fault = fault(DefaultUndefinedException.builder(), "DefaultUndefinedFault", message);
    var refused = (StartResult.Refused) StartFaults.result(START, fault);

    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.code()).isEqualTo(Code.INVALID_COMMAND);
    assertThat(refused.message())
        .startsWith("'" + field + "' is missing, and workflow type Film 1");
  }

  @Test
  void takesAllElseForTroubleThatMayPass() {
    var faults =
        List.of(
            fault(LimitExceededException.builder()),
            fault(SwfException.builder(), "ThrottlingException", "Rate exceeded"),
            fault(SwfException.builder(), "ExpiredTokenException", "expired"),
            SdkClientException.create("connection refused"));

    for (var fault : faults) {
      assertThatThrownBy(() -> StartFaults.result(START, fault))
          .isInstanceOf(UnavailableException.class)
          .hasMessageStartingWith("Starting acme.j failed: ");
    }
  }
}
