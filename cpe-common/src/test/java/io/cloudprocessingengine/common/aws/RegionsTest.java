package io.cloudprocessingengine.common.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final String WRONG =
      "'eu west' can't be an AWS region: regions look like eu-west-1";

  @Test
  void aRegionThatCanNotBeOneIsAProblemOfTheVariableThatGaveIt() {
    var settings = settings("eu west");
    AwsConfig.read(settings);

    assertThatThrownBy(() -> settings.finish(() -> ""))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("environment variable AWS_REGION: " + WRONG);
  }

  @Test
  void aRegionThatWeDoNotKnowMayBeNew() {
    var settings = settings("xx-north-12");

    assertThat(settings.finish(() -> AwsConfig.read(settings)).region()).contains("xx-north-12");
  }

  @Test
  void noClientIsMadeForARegionThatCanNotBeOne() {
    var config = new AwsConfig(Optional.of("eu west"), AwsConfig.none().endpoints());

    assertThatThrownBy(() -> AwsClients.sqs(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("aws.region: " + WRONG);
  }

  private static Settings settings(String region) {
    var variables = AwsConfig.variables(Overrides.of(Map.of("AWS_REGION", region)::get));
    return Settings.load(Optional.empty(), variables);
  }
}
