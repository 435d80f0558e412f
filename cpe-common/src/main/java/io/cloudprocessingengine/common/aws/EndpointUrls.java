package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.config.Settings;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The variables that name endpoints. One that is empty says nothing. */
record EndpointUrls(UnaryOperator<String> environment) {
  private static final String ALL = "AWS_ENDPOINT_URL";

  /** The configured endpoint of a service, or the one that a variable gives. */
  Optional<URI> of(Optional<URI> configured, String service) {
    return configured.or(() -> variable(own(service))).or(() -> variable(ALL));
  }

  /** Whether the SDK would find a variable that is set to nothing, and take that for a URL. */
  boolean mislead(String service) {
    return Stream.of(own(service), ALL)
        .map(environment)
        .anyMatch(value -> value != null && value.isBlank());
  }

  private static String own(String service) {
    return ALL + "_" + service.toUpperCase(Locale.ROOT);
  }

  private Optional<URI> variable(String name) {
    return Optional.ofNullable(environment.apply(name))
        .filter(it -> !it.isBlank())
        .map(it -> Settings.url(it).orElseThrow(() -> noUrl(name, it)));
  }

  private static ConfigurationException noUrl(String variable, String value) {
    var problem = "'%s' should be an http:// or https:// URL".formatted(value.strip());
    return new ConfigurationException(List.of(new Problem(variable, problem)));
  }
}
