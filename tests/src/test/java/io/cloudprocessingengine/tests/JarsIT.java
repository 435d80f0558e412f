package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed, and what must not be. */
class JarsIT {
  private static final List<String> OF_THE_LOCAL_STACK =
      List.of("io/cloudprocessingengine/local/", "org/elasticmq/", "scala/", "io/undertow/");

  @ParameterizedTest
  @ValueSource(strings = {"cpe-decider", "cpe-inputpoller", "cpe-activitypoller", "cpe-client"})
  void nothingOfTheLocalStackIsInADaemon(String module) throws IOException {
    assertThat(names(module))
        .isNotEmpty()
        .noneMatch(name -> OF_THE_LOCAL_STACK.stream().anyMatch(name::startsWith));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpe-decider", "cpe-inputpoller", "cpe-activitypoller", "cpe-client"})
  void noAsynchronousClientIsInADaemon(String module) throws IOException {
    assertThat(names(module))
        .noneMatch(name -> name.startsWith("io/netty/"))
        .noneMatch(name -> name.matches("software/amazon/awssdk/services/\\w+/\\w+AsyncClient.*"));
  }

  /** The SDK's list of all services is replaced; a client that isn't in ours would get defaults. */
  @ParameterizedTest
  @ValueSource(strings = {"cpe-decider", "cpe-inputpoller", "cpe-activitypoller", "cpe-client"})
  void theServicesThatAreCalledAreTheOnesThatAreListed(String module) throws IOException {
    assertThat(names(module))
        .contains("software/amazon/awssdk/regions/GeneratedServiceMetadataProvider.class")
        .filteredOn(name -> name.matches("software/amazon/awssdk/regions/servicemetadata/.*class"))
        .extracting(name -> name.replaceAll(".*/|ServiceMetadata.*", ""))
        .containsExactlyInAnyOrder("Oidc", "PortalSso", "Sqs", "Sts", "Swf");
    assertThat(names(module))
        .filteredOn(name -> name.matches("software/amazon/awssdk/services/\\w+/.*"))
        .extracting(name -> name.replaceAll("^software/amazon/awssdk/services/|/.*", ""))
        .isSubsetOf("sqs", "sso", "ssooidc", "sts", "swf");
  }

  private static List<String> names(String module) throws IOException {
    try (var jar = new JarFile(Repository.jar(module).toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}
