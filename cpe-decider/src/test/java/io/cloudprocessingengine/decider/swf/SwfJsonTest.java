package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.history.WorkflowStarted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SwfJsonTest {
  @Test
  void readsWhatTheCommandLineOfAwsPrints() throws JsonProcessingException {
    var json =
        """
        {"eventTimestamp": 1767225600.5, "eventType": "WorkflowExecutionStarted", "eventId": 1,
         "workflowExecutionStartedEventAttributes": {"input": "{}", "tagList": ["acme", "x"],
          "workflowType": {"name": "P", "version": "1.10"}, "parentInitiatedEventId": 0,
          "somethingNew": {"a": 1}}}
        """;

    var event = (WorkflowStarted) SwfJson.event(new ObjectMapper().readTree(json));

    assertThat(event.time()).isEqualTo(Instant.parse("2026-01-01T00:00:00.5Z"));
    assertThat(event.start().type()).hasToString("P 1.10");
    assertThat(event.start().tags()).containsExactly("acme", "x");
  }

  @Test
  void writesADecisionAsSwfIsToldIt() {
    var json = SwfJson.decision(new Decision.StartTimer("Wait", Duration.ofSeconds(90)));

    assertThat(json)
        .hasToString(
            "{\"decisionType\":\"StartTimer\",\"startTimerDecisionAttributes\":"
                + "{\"timerId\":\"Wait\",\"startToFireTimeout\":\"90\"}}");
  }
}
