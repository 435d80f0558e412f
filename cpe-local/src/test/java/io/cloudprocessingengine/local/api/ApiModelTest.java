package io.cloudprocessingengine.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiModelTest {
  private static final String START =
      "{'domain':'d','workflowId':'wf','workflowType':{'name':'w','version':'1'}%s}";

  private final ApiModel model = ApiModel.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ",'childPolicy':'KILL' | Value 'KILL' at 'childPolicy' failed to satisfy constraint: Member must satisfy enum value set: [TERMINATE, REQUEST_CANCEL, ABANDON]",
        ",'taskList':{} | Value null at 'taskList.name' failed to satisfy constraint: Member must not be null",
        ",'taskList':{'name':''} | Value '' at 'taskList.name' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ",'taskList':{'name':'a/b'} | Value 'a/b' at 'taskList.name' failed to satisfy constraint: Member must not contain ':', '/', '|' or control characters, and must not be 'arn'",
        ",'workflowId':'arn' | Value 'arn' at 'workflowId' failed to satisfy constraint: Member must not contain",
        ",'workflowId':'wf ' | Value 'wf ' at 'workflowId' failed to satisfy constraint: Member must not start or end with whitespace",
        ",'tagList':['1','2','3','4','5','6'] | at 'tagList' failed to satisfy constraint: Member must have length less than or equal to 5",
        ",'tagList':[null] | Value null at 'tagList.1.member' failed to satisfy constraint: Member must not be null",
        ",'taskStartToCloseTimeout':'1s' | Value '1s' at 'taskStartToCloseTimeout' failed to satisfy constraint: Member must be a number of seconds, or NONE",
        ",'executionStartToCloseTimeout':'NONE' | Value 'NONE' at 'executionStartToCloseTimeout' failed to satisfy constraint: Member must be a number of seconds, at most a year",
        ",'executionStartToCloseTimeout':'31536001' | Value '31536001' at 'executionStartToCloseTimeout' failed to satisfy constraint: Member must be a number of seconds, at most a year",
        ",'taskPriority':'2147483648' | Value '2147483648' at 'taskPriority' failed to satisfy constraint: Member must be an integer of 32 bits",
      })
  void saysWhichMemberBreaksWhichConstraint(String members, String message) {
    var fault = refused("StartWorkflowExecution", START.formatted(members));

    assertThat(fault.type()).isEqualTo(FaultType.VALIDATION);
    assertThat(fault)
        .hasMessageStartingWith("1 validation error detected: ")
        .hasMessageContaining(message);
  }

  @Test
  void saysEverythingAtOnce() {
    var fault = refused("StartWorkflowExecution", "{'domain':'d'}");

    assertThat(fault)
        .hasMessageStartingWith("2 validation errors detected: ")
        .hasMessageContaining("'workflowId'")
        .hasMessageContaining("'workflowType'");
  }

  @Test
  void allowsWhatIsJustWithinTheLimits() {
    var input = "x".repeat(32_768);
    model
        .operation("StartWorkflowExecution")
        .orElseThrow()
        .checkInput(
            json(
                START.formatted(
                    ",'input':'"
                        + input
                        + "','executionStartToCloseTimeout':'31536000',"
                        + "'tagList':['1','2','3','4','5'],'taskPriority':'-2147483648',"
                        + "'taskStartToCloseTimeout':'NONE','unknown':true,'childPolicy':null")));

    assertThat(refused("StartWorkflowExecution", START.formatted(",'input':'" + input + "x'")))
        .hasMessageContaining("at 'input'")
        .hasMessageContaining("length less than or equal to 32768");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ListDomains | {'registrationStatus':1}",
        "ListDomains | {'registrationStatus':'REGISTERED','reverseOrder':'yes'}",
        "ListDomains | {'registrationStatus':'REGISTERED','maximumPageSize':1.5}",
        "TagResource | {'resourceArn':'x','tags':{}}",
        "DescribeActivityType | {'domain':'d','activityType':'a'}",
        "CountOpenWorkflowExecutions | {'domain':'d','startTimeFilter':{'oldestDate':'now'}}",
      })
  void cannotReadWhatIsOfAnotherType(String operation, String input) {
    assertThat(refused(operation, input).type()).isEqualTo(FaultType.SERIALIZATION);
  }

  @Test
  void refusesPagesOfMoreThanAThousand() {
    assertThat(refused("ListDomains", "{'registrationStatus':'REGISTERED','maximumPageSize':1001}"))
        .hasMessageContaining(
            "Value '1001' at 'maximumPageSize' failed to satisfy constraint: Member must have value"
                + " less than or equal to 1000");
  }

  private Fault refused(String operation, String input) {
    return catchThrowableOfType(
        Fault.class, () -> model.operation(operation).orElseThrow().checkInput(json(input)));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
