package software.amazon.awssdk.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.servicemetadata.SwfServiceMetadata;

/** What the executable jars say of a service, beside what the SDK says. */
class GeneratedServiceMetadataProviderTest {
  @Test
  void theSdkAsksThisClass() {
    assertThat(Path.of(location(GeneratedServiceMetadataProvider.class))).isDirectory();
    assertThat(ServiceMetadata.of("swf")).isInstanceOf(SwfServiceMetadata.class);
    assertThat(ServiceMetadata.of("s3")).isInstanceOf(DefaultServiceMetadata.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"swf", "sqs", "sts", "portal.sso", "oidc"})
  void saysTheSameAsTheSdkInEveryRegion(String service) throws Exception {
    try (var sdk = sdkAlone()) {
      var theirs =
          sdk.loadClass(ServiceMetadata.class.getName())
              .getMethod("of", String.class)
              .invoke(null, service);
      var region = sdk.loadClass(Region.class.getName()).getMethod("of", String.class);
      var of = sdk.loadClass(ServiceMetadata.class.getName());
      var signs = of.getMethod("signingRegion", region.getDeclaringClass());
      var endpoint = of.getMethod("endpointFor", region.getDeclaringClass());
      assertThat(Region.regions()).hasSizeGreaterThan(30);
      for (var each : Region.regions()) {
        var same = region.invoke(null, each.id());
        var ours = ServiceMetadata.of(service);
        assertThat(ours.signingRegion(each)).hasToString(signs.invoke(theirs, same).toString());
        assertThat(ours.endpointFor(each)).hasToString(endpoint.invoke(theirs, same).toString());
      }
    }
  }

  /** The libraries of this test's class path in a loader of their own, without this module. */
  private static URLClassLoader sdkAlone() throws IOException {
    var jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::isRegularFile)
            .map(GeneratedServiceMetadataProviderTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar.toString(), e);
    }
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
