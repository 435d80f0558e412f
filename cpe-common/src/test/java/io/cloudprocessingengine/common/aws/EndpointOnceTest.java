package io.cloudprocessingengine.common.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class EndpointOnceTest {
  @Test
  void findsTheEndpointOfTheRegion() {
    var swf = EndpointOnce.swf(Optional.empty());
    var sqs = EndpointOnce.sqs(Optional.empty());

    assertThat(swf.resolveEndpoint(it -> it.region(Region.EU_WEST_1)).join().url())
        .isEqualTo(URI.create("https://swf.eu-west-1.amazonaws.com"));
    assertThat(sqs.resolveEndpoint(it -> it.region(Region.CN_NORTH_1)).join().url())
        .isEqualTo(URI.create("https://sqs.cn-north-1.amazonaws.com.cn"));
  }

  @Test
  void findsItOnce() {
    var swf = EndpointOnce.swf(Optional.empty());

    var first = swf.resolveEndpoint(it -> it.region(Region.EU_WEST_1));

    assertThat(swf.resolveEndpoint(it -> it.region(Region.EU_WEST_1))).isSameAs(first);
  }

  @Test
  void keepsTheEndpointThatAProfileGives() {
    var swf = EndpointOnce.swf(Optional.empty());

    var found =
        swf.resolveEndpoint(it -> it.region(Region.EU_WEST_1).endpoint("https://swf.example.org"));

    assertThat(found.join().url()).isEqualTo(URI.create("https://swf.example.org"));
  }

  @Test
  void doesNotKeepAFailure() {
    var swf = EndpointOnce.swf(Optional.empty());

    assertThat(swf.resolveEndpoint(it -> {})).isCompletedExceptionally();

    assertThat(swf.resolveEndpoint(it -> it.region(Region.EU_WEST_1)))
        .isCompletedWithValueMatching(
            it -> it.url().getHost().equals("swf.eu-west-1.amazonaws.com"));
  }

  @Test
  void takesAnEndpointThatIsGiven() {
    var here = URI.create("http://127.0.0.1:9380/path");

    var found = EndpointOnce.swf(Optional.of(here)).resolveEndpoint(it -> {});

    assertThat(found.join().url()).isEqualTo(here);
  }
}
