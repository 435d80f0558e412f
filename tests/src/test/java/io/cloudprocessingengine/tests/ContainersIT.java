package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The Dockerfiles and the compose file agree with each other, and with what is built. */
class ContainersIT {
  private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from)(.*) \\S+$");
  private static final Path DOCKER = Repository.file("docker");

  @ParameterizedTest
  @ValueSource(strings = {"decider", "inputpoller", "activitypoller", "local"})
  void anImageIsMadeOfWhatIsBuiltAndRunsAsNobodySpecial(String daemon) throws IOException {
    var jar = "cpe-" + daemon;
    var dockerfile = Files.readString(DOCKER.resolve(daemon).resolve("Dockerfile"));

    assertThat(Repository.jar(jar)).exists();
    assertThat(sources(dockerfile))
        .contains(jar + "/target/" + jar + ".jar")
        .allSatisfy(source -> assertThat(Repository.file(source)).exists());
    assertThat(dockerfile)
        .contains("FROM ${BASE}\n", "\nUSER 10001:10001\n", "\nHEALTHCHECK ")
        .containsPattern("ENTRYPOINT \\[\"[^]]*\"-jar\", \"/opt/cpe/" + jar + ".jar\"]\n")
        .contains("RUN /build/runtime archive " + daemon)
        .contains("CMD [\"-c\", \"/etc/cpe/" + daemon + ".yaml\"");
  }

  @Test
  void whatTheImagesCopyIsInTheContextThatIsSentToTheBuilder() throws IOException {
    var sent = Files.readString(Repository.file(".dockerignore"));
    for (var daemon : List.of("decider", "inputpoller", "activitypoller", "local")) {
      var dockerfile = Files.readString(DOCKER.resolve(daemon).resolve("Dockerfile"));
      assertThat(sources(dockerfile))
          .allMatch(it -> sent.contains("!" + it) || sent.contains("!" + parent(it) + "/*"));
    }
  }

  @Test
  void everyServiceOfTheComposeFileHasItsImageItsFilesAndItsNeighbours() throws IOException {
    var services = services();
    assertThat(services.keySet())
        .containsExactlyInAnyOrder("local", "decider", "inputpoller", "validate", "transcode");
    for (var service : services.values()) {
      var build = map(service.get("build"));
      var context = DOCKER.resolve(build.get("context").toString());
      assertThat(context.resolve(build.get("dockerfile").toString())).exists();
      assertThat(build.get("dockerfile"))
          .hasToString("docker/" + service.get("image").toString().substring(4) + "/Dockerfile");
      assertThat(mounted(service)).isNotEmpty().allSatisfy(path -> assertThat(path).exists());
      assertThat(services.keySet())
          .containsAll(map(service.getOrDefault("depends_on", Map.of())).keySet());
      assertThat(service).containsEntry("read_only", true).containsKey("stop_grace_period");
    }
  }

  @Test
  void theEndpointsAndQueuesOfTheComposeFileAreThoseOfItsLocalService() throws IOException {
    var services = services();
    var local = Files.readString(DOCKER.resolve("local/Dockerfile"));
    assertThat(local).contains("EXPOSE 9380 9324\n", "\"--host\", \"0.0.0.0\"");
    for (var daemon : List.of("decider", "inputpoller", "validate", "transcode")) {
      assertThat(map(services.get(daemon).get("environment")))
          .containsEntry("AWS_ENDPOINT_URL_SWF", "http://local:9380")
          .containsEntry("AWS_ENDPOINT_URL_SQS", "http://local:9324")
          .containsKeys("AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
    }
    assertThat(services.get("local").get("ports"))
        .isEqualTo(List.of("127.0.0.1:9380:9380", "127.0.0.1:9324:9324"));
    var queues = (List<?>) yaml("config/local.yaml").get("queues");
    var clients = (List<?>) yaml("config/inputpoller.yaml").get("clients");
    assertThat(map(map(clients.get(0)).get("queues")).values())
        .allSatisfy(url -> assertThat(url.toString()).startsWith("http://local:9324/"))
        .allMatch(url -> queues.contains(url.toString().replaceFirst("^.*/", "")));
  }

  @Test
  void everyWorkerOfTheComposeFileRunsAnActivityOfItsConfiguration() throws IOException {
    var activities = (List<?>) yaml("config/activitypoller.yaml").get("activities");
    var known =
        activities.stream()
            .map(ContainersIT::map)
            .map(it -> it.get("name") + "/" + it.get("version"));
    var run =
        services().values().stream()
            .filter(service -> service.get("image").equals("cpe-activitypoller"))
            .map(service -> (List<?>) service.get("command"))
            .map(command -> after(command, "-A") + "/" + after(command, "-V"));
    assertThat(run).containsExactlyInAnyOrderElementsOf(known.toList());
  }

  private static Object after(List<?> command, String flag) {
    return command.get(command.indexOf(flag) + 1);
  }

  /** The files and folders of this machine that a service sees. */
  private static List<Path> mounted(Map<String, Object> service) {
    return ((List<?>) service.get("volumes"))
        .stream()
            .map(volume -> volume.toString().split(":", 2)[0])
            .filter(source -> source.startsWith("."))
            .map(DOCKER::resolve)
            .toList();
  }

  private static List<String> sources(String dockerfile) {
    return COPY.matcher(dockerfile)
        .results()
        .flatMap(copy -> Stream.of(copy.group(1).split(" ", -1)))
        .toList();
  }

  private static String parent(String source) {
    return source.replaceFirst("/[^/]*$", "");
  }

  private static Map<String, Map<String, Object>> services() throws IOException {
    var services = new TreeMap<String, Map<String, Object>>();
    map(yaml("compose.yaml").get("services"))
        .forEach((name, service) -> services.put(name, map(service)));
    return services;
  }

  private static Map<String, Object> yaml(String file) throws IOException {
    return map(new Yaml().load(Files.readString(DOCKER.resolve(file))));
  }

  @SuppressWarnings("unchecked") // a YAML mapping with plain keys
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
