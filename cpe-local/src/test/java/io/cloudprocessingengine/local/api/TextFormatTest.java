package io.cloudprocessingengine.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatTest {
  @ParameterizedTest
  @CsvSource({
    "ScheduleLambdaFunctionDecisionAttributes, startToCloseTimeout, 1, true",
    "ScheduleLambdaFunctionDecisionAttributes, startToCloseTimeout, 900, true",
    "ScheduleLambdaFunctionDecisionAttributes, startToCloseTimeout, 0, false",
    "ScheduleLambdaFunctionDecisionAttributes, startToCloseTimeout, 901, false",
    "ScheduleLambdaFunctionDecisionAttributes, startToCloseTimeout, NONE, false",
    "ScheduleLambdaFunctionDecisionAttributes, startToCloseTimeout, '', false",
    "StartWorkflowExecutionInput, executionStartToCloseTimeout, 31536000, true",
    "StartWorkflowExecutionInput, executionStartToCloseTimeout, 31536001, false",
    "StartWorkflowExecutionInput, executionStartToCloseTimeout, NONE, false",
    "RegisterWorkflowTypeInput, defaultExecutionStartToCloseTimeout, NONE, false",
    "StartChildWorkflowExecutionDecisionAttributes, executionStartToCloseTimeout, NONE, true",
    "ContinueAsNewWorkflowExecutionDecisionAttributes, executionStartToCloseTimeout, NONE, true",
    "ContinueAsNewWorkflowExecutionDecisionAttributes, executionStartToCloseTimeout, 9, true",
    "ContinueAsNewWorkflowExecutionDecisionAttributes, executionStartToCloseTimeout, 31536001, false",
  })
  void boundsTimeoutsByTheMemberThatTheyAreOf(
      String structure, String member, String text, boolean accepted) {
    var format = TextFormat.ofMember(structure, member).orElseThrow();

    assertThat(format.accepts(text)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({"a b_.:/=+-@9, true", "Größe, true", "a#b, false", "<>, false", "'', true"})
  void letsTagsHaveOnlyTheirAlphabet(String text, boolean accepted) {
    assertThat(TextFormat.of("ResourceTagKey").accepts(text)).isEqualTo(accepted);
  }
}
