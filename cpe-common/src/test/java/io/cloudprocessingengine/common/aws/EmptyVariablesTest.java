package io.cloudprocessingengine.common.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The SDK reads the environment of its process, so each of these has one. */
@Timeout(60)
class EmptyVariablesTest {
  @TempDir private Path home;

  @Test
  void emptyEndpointsLeaveThoseOfTheRegion() throws Exception {
    var said = call(Map.of("AWS_ENDPOINT_URL_SWF", "", "AWS_ENDPOINT_URL", ""), "eu-west-1");

    assertThat(said).hasSize(2);
    assertThat(said.get(0)).contains("swf.eu-west-1.amazonaws.com");
    assertThat(said.get(1)).contains("sqs.eu-west-1.amazonaws.com");
  }

  @Test
  void anEmptyEndpointLeavesThatOfTheFile() throws Exception {
    var said = call(Map.of("AWS_ENDPOINT_URL_SWF", ""), "eu-west-1", "http://127.0.0.1:1/");

    assertThat(said.get(0)).contains("127.0.0.1:1").contains("refused");
  }

  @Test
  void anEmptyRegionLeavesThatOfTheProfile() throws Exception {
    Files.writeString(home.resolve("config"), "[default]\nregion = eu-north-1\n");

    var said = call(Map.of("AWS_REGION", ""), "");

    assertThat(said.get(0)).contains("swf.eu-north-1.amazonaws.com");
  }

  /** In a process that knows no host. */
  private List<String> call(Map<String, String> variables, String... args)
      throws IOException, InterruptedException {
    var hosts = Files.writeString(home.resolve("hosts"), "127.0.0.1 localhost\n");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    var options =
        Stream.of(
            java,
            "-Djdk.net.hosts.file=" + hosts,
            "-cp",
            path,
            "-Xshare:auto",
            OneCall.class.getName());
    var builder = new ProcessBuilder(Stream.concat(options, Stream.of(args)).toList());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.endsWith("_OPTIONS"));
    environment.put("AWS_ACCESS_KEY_ID", "AKID");
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("AWS_CONFIG_FILE", home.resolve("config").toString());
    environment.put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("none").toString());
    environment.putAll(variables);
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().filter(line -> !line.contains(" DEBUG ")).toList();
  }
}
