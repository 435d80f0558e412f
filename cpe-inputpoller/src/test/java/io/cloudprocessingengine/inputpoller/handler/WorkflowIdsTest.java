package io.cloudprocessingengine.inputpoller.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowIdsTest {
  @ParameterizedTest
  @CsvSource({
    "acme, 42, acme.42",
    "acme, a b.c, acme.a b.c",
    "acme.eu, x, acme%2Eeu.x",
    "acme, a:b/c|d, acme.a%3Ab%2Fc%7Cd",
    "acme, 100%, acme.100%25",
    "acme, grün, acme.grün",
    "arn, arn, arn.arn"
  })
  void areReadable(String client, String jobId, String id) {
    assertThat(WorkflowIds.of(client, jobId)).isEqualTo(id);
  }

  @Test
  void haveNoControlCharacterAndNoHalfACharacter() {
    assertThat(WorkflowIds.of("a", "\u0000\n\u007f\u009f")).isEqualTo("a.%00%0A%7F%9F");
    assertThat(WorkflowIds.of("a", "\ud83d")).isEqualTo("a.%uD83D");
    assertThat(WorkflowIds.of("a", "\ud83d\ude00")).isEqualTo("a.\ud83d\ude00");
  }

  @Test
  void areHashedWhenTooLong() {
    var id = WorkflowIds.of("acme", "x".repeat(252));

    assertThat(id).hasSize(256).startsWith("acme.xxx").contains("x%#");
    assertThat(id).isEqualTo(WorkflowIds.of("acme", "x".repeat(252)));
    assertThat(WorkflowIds.of("acme", "x".repeat(251))).isEqualTo("acme." + "x".repeat(251));
    assertThat(WorkflowIds.of("a", "\ud83d\ude00".repeat(200))).hasSizeBetween(255, 256);
  }

  @Test
  void neverMeetForDifferentJobs() {
    var parts = new String[] {"", ".", "%", "%2E", ":", "%3A", "a", "#", "%#", "arn", "\u0000"};
    var owners = new HashMap<String, String>();
    for (var one : parts) {
      for (var two : parts) {
        for (var three : parts) {
          var owner = one + two + "\n" + three;
          assertThat(owners.put(WorkflowIds.of(one + two, three), owner)).isIn(null, owner);
          var long1 = "z".repeat(250);
          var other = one + "\n" + long1 + two + three;
          assertThat(owners.put(WorkflowIds.of(one, long1 + two + three), other)).isIn(null, other);
        }
      }
    }
    assertThat(owners).hasSizeGreaterThan(1_000);
  }
}
