package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/** The region of a client: the configured one, else as the SDK finds it. */
final class Regions {
  private static final Region ANY = Region.US_EAST_1;
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  private Regions() {}

  /** Why it can't be a region; empty if it can. The list of regions grows, and isn't ours. */
  static Optional<String> problem(String region) {
    return NAME.matcher(region).matches()
        ? Optional.empty()
        : Optional.of("'%s' can't be an AWS region: regions look like eu-west-1".formatted(region));
  }

  /** The region of AWS: environment, profile, instance. */
  static Region found(AwsConfig config) {
    return config.region().map(Regions::checked).orElseGet(Regions::found);
  }

  /** That of a stand-in, for which any will do. */
  static Region foundOrAny(AwsConfig config) {
    return config.region().map(Regions::checked).orElseGet(Regions::toldOrAny);
  }

  private static Region found() {
    try {
      return checked(DefaultAwsRegionProviderChain.builder().build().getRegion().id());
    } catch (SdkClientException e) {
      var missing = "no AWS region is known: set AWS_REGION, or aws.region in the configuration";
      throw new ConfigurationException(List.of(new Problem("aws.region", missing)), e);
    }
  }

  private static Region toldOrAny() {
    var told =
        new AwsRegionProviderChain(
            new SystemSettingsRegionProvider(), new AwsProfileRegionProvider());
    try {
      return checked(told.getRegion().id());
    } catch (SdkClientException e) {
      return ANY;
    }
  }

  private static Region checked(String region) {
    problem(region)
        .ifPresent(
            it -> {
              throw new ConfigurationException(List.of(new Problem("aws.region", it)));
            });
    return Region.of(region);
  }
}
