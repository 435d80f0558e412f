package io.cloudprocessingengine.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void noClientIsInTheLocalStack() throws IOException {
    assertThat(names("cpe-local")).noneMatch(name -> name.startsWith("software/"));
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

  @ParameterizedTest
  @ValueSource(strings = {"cpe-decider", "cpe-inputpoller", "cpe-activitypoller", "cpe-client"})
  void everyProviderThatAServiceNamesIsThere(String module) throws IOException {
    var names = names(module);
    assertThat(providers(module)).isNotEmpty();
    assertThat(names).containsAll(providers(module));
  }

  /**
   * What shrinks a jar writes anew by what a JVM verifies its classes. A class that can't be
   * verified, but was verified before, would fail in the hour when it is needed.
   */
  @ParameterizedTest
  @ValueSource(strings = {"cpe-decider", "cpe-activitypoller"})
  void everyClassIsStillVerified(String module, @TempDir Path folder) throws Exception {
    var jar = Repository.jar(module);
    var classes =
        names(module).stream()
            .filter(name -> name.endsWith(".class"))
            .map(name -> name.replaceAll("[.]class$", ""))
            .toList();
    var unverified = unverified(jar, classes, folder);
    // Those whose supertypes are not packed, such as logback's for servlets: should there be none,
    // none was looked for.
    assertThat(unverified).isNotEmpty();
    var whole = jar.resolveSibling("whole.jar");
    assertThat(unverified(whole, unverified, folder)).containsAll(unverified);
  }

  /** The JVM verifies each class that it puts into an archive. */
  private static List<String> unverified(Path jar, List<String> classes, Path folder)
      throws Exception {
    var list = Files.write(folder.resolve("classes"), classes);
    var command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + folder.resolve("archive"),
            "-cp",
            jar.toString());
    try (var java = JavaProcess.start(command, Map.of(), folder)) {
      assertThat(java.awaitExit(JavaProcess.LONG)).as(java.output()).isZero();
      return java.lines().stream()
          .filter(line -> line.contains("Verification failed for "))
          .map(line -> line.replaceAll(".*Verification failed for ", "").replace('.', '/'))
          .distinct()
          .toList();
    }
  }

  private static List<String> providers(String module) throws IOException {
    try (var jar = new JarFile(Repository.jar(module).toFile())) {
      var found = new ArrayList<String>();
      for (var entry : Collections.list(jar.entries())) {
        if (entry.getName().matches("META-INF/services/.+")) {
          var lines = new String(jar.getInputStream(entry).readAllBytes(), UTF_8).lines();
          lines
              .map(line -> line.replaceAll("#.*", "").strip())
              .filter(line -> !line.isEmpty())
              .forEach(line -> found.add(line.replace('.', '/') + ".class"));
        }
      }
      return found;
    }
  }

  private static List<String> names(String module) throws IOException {
    try (var jar = new JarFile(Repository.jar(module).toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}
