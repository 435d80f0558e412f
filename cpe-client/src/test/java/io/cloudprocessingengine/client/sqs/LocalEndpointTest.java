package io.cloudprocessingengine.client.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.aws.AwsConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalEndpointTest {
  private static final String QUEUE = "http://127.0.0.1:9324/000000000000/in";

  private static Optional<URI> found(Map<String, String> environment, String... queues) {
    return LocalEndpoint.in(AwsConfig.none(), List.of(queues), environment::get).endpoints().sqs();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9324", "http://localhost:9324", "http://[::1]:9324"})
  void isWhereTheQueuesOfThisMachineAre(String server) {
    assertThat(found(Map.of(), server + "/000000000000/in", server + "/000000000000/out"))
        .contains(URI.create(server + "/"));
    assertThat(found(Map.of(), "in", server + "/000000000000/out"))
        .contains(URI.create(server + "/"));
  }

  @Test
  void isLeftToTheSdkForAllOtherQueues() {
    assertThat(found(Map.of(), "https://sqs.eu-west-1.amazonaws.com/1/in", QUEUE)).isEmpty();
    assertThat(found(Map.of(), "https://sqs.eu-west-1.amazonaws.com/1/in")).isEmpty();
    assertThat(found(Map.of(), "in", "out")).isEmpty();
    assertThat(found(Map.of())).isEmpty();
  }

  /** In a container, the queues of another are reached by its name, not by their own URLs. */
  @Test
  void neverReplacesTheEndpointThatIsSet() {
    assertThat(found(Map.of("AWS_ENDPOINT_URL_SQS", "http://local:9324"), QUEUE)).isEmpty();
    assertThat(found(Map.of("AWS_ENDPOINT_URL", "http://local:9324"), QUEUE)).isEmpty();
    var set = new AwsConfig.Endpoints(Optional.empty(), Optional.of(URI.create("http://local:1")));
    var config = new AwsConfig(Optional.empty(), set);
    assertThat(LocalEndpoint.in(config, List.of(QUEUE), name -> null)).isSameAs(config);
  }
}
