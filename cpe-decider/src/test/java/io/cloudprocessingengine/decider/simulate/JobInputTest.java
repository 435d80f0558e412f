package io.cloudprocessingengine.decider.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobInputTest {
  @Test
  void anInputWithoutAClientGetsOne() {
    assertThat(JobInput.read("i.json", "{\"file\": \"a\"}"))
        .isEqualTo(
            "{\"file\":\"a\",\"client\":{\"name\":\"simulated\",\"jobId\":\"simulated\",\"queues\":{}}}");
  }

  @Test
  void theInputOfACommandIsItsData() {
    assertThat(
            JobInput.read(
                "i.json", "{\"type\": \"start_job\", \"data\": {\"n\": 1.50, \"client\": {}}}"))
        .isEqualTo("{\"n\":1.50,\"client\":{}}");
  }

  @Test
  void whatIsJsonIsTakenAsJson() {
    var integer = "123456789".repeat(5);

    assertThat(
            JobInput.read(
                "i.json",
                "{\n\t\"url\": \"http:\\/\\/a\",\n\t\"n\": " + integer + ", \"client\": {}}"))
        .isEqualTo("{\"url\":\"http://a\",\"n\":" + integer + ",\"client\":{}}");
  }

  @Test
  void anInputMayLookLikeACommandAndBeNone() {
    assertThat(JobInput.read("i.json", "{\"type\":\"film\",\"data\":{},\"client\":{}}"))
        .isEqualTo("{\"type\":\"film\",\"data\":{},\"client\":{}}");
    assertThat(JobInput.read("i.json", "{\"type\":\"START_JOB\",\"data\":[]}")).isEqualTo("[]");
  }

  @Test
  void anInputThatIsNoObjectStaysAsItIs() {
    assertThat(JobInput.read("i.json", "[1, 2]")).isEqualTo("[1,2]");
  }
}
