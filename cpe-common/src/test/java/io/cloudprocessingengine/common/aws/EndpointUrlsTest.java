package io.cloudprocessingengine.common.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.config.ConfigurationException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointUrlsTest {
  static final Optional<URI> NONE = Optional.empty();

  @Test
  void theServicesOwnVariableWinsOverThatOfAll() {
    var all = Map.of("AWS_ENDPOINT_URL", "http://all:1", "AWS_ENDPOINT_URL_SWF", "http://swf:1");

    assertThat(new EndpointUrls(all::get).of(NONE, "SWF")).isEqualTo(url("http://swf:1"));
    assertThat(new EndpointUrls(all::get).of(NONE, "SQS")).isEqualTo(url("http://all:1"));
    assertThat(new EndpointUrls(all::get).of(url("http://file:1"), "SQS"))
        .isEqualTo(url("http://file:1"));
  }

  @Test
  void anEmptyVariableIsNoEndpointButMisleadsTheSdk() {
    var empty = new EndpointUrls(Map.of("AWS_ENDPOINT_URL_SWF", " ")::get);

    assertThat(empty.of(NONE, "SWF")).isEmpty();
    assertThat(empty.mislead("SWF")).isTrue();
    assertThat(empty.mislead("SQS")).isFalse();
    assertThat(new EndpointUrls(Map.of("AWS_ENDPOINT_URL", "")::get).mislead("SQS")).isTrue();
  }

  @Test
  void namesTheVariableThatIsNoUrl() {
    var wrong = new EndpointUrls(Map.of("AWS_ENDPOINT_URL", "swf:1")::get);

    assertThatThrownBy(() -> wrong.of(NONE, "SWF"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("AWS_ENDPOINT_URL: 'swf:1' should be an http:// or https:// URL");
  }

  static Optional<URI> url(String text) {
    return Optional.of(URI.create(text));
  }
}
