package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where SWF and SQS are, as far as the configuration says so; the AWS SDK finds the rest (profiles,
 * roles, {@code AWS_REGION}, {@code AWS_ENDPOINT_URL_SWF}, {@code AWS_ENDPOINT_URL_SQS}).
 *
 * @param watch is shown every call of the clients, if anybody watches
 */
public record AwsConfig(Optional<String> region, Endpoints endpoints, Optional<AwsWatch> watch) {
  public AwsConfig {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(endpoints, "endpoints");
    Objects.requireNonNull(watch, "watch");
  }

  /** Nobody watches. */
  public AwsConfig(Optional<String> region, Endpoints endpoints) {
    this(region, endpoints, Optional.empty());
  }

  /** The same, watched. */
  public AwsConfig watchedBy(AwsWatch watch) {
    return new AwsConfig(region, endpoints, Optional.of(watch));
  }

  /** Endpoints that replace those of the region. */
  public record Endpoints(Optional<URI> swf, Optional<URI> sqs) {
    public Endpoints {
      Objects.requireNonNull(swf, "swf");
      Objects.requireNonNull(sqs, "sqs");
    }
  }

  /** All as the SDK finds it. */
  public static AwsConfig none() {
    return new AwsConfig(Optional.empty(), new Endpoints(Optional.empty(), Optional.empty()));
  }

  /** Lets the variables that the SDK looks at win over the file, as all variables do. */
  public static Overrides variables(Overrides overrides) {
    return overrides
        .variable("AWS_REGION", "aws.region")
        .variable("AWS_ENDPOINT_URL_SWF", "aws.endpoints.swf")
        .variable("AWS_ENDPOINT_URL_SQS", "aws.endpoints.sqs");
  }

  /** Reads {@code aws: {region, endpoints: {swf, sqs}}} of a daemon's configuration. */
  public static AwsConfig read(Settings root) {
    var aws = root.section("aws");
    var endpoints = aws.section("endpoints");
    var region = aws.text("region");
    region.flatMap(Regions::problem).ifPresent(it -> aws.problem("region", it));
    return new AwsConfig(region, new Endpoints(endpoints.uri("swf"), endpoints.uri("sqs")));
  }
}
