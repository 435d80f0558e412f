package io.cloudprocessingengine.decider.plan.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudprocessingengine.common.config.ConfigurationException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each plan in {@code faults} has exactly the problems in the file beside it. */
class PlanFaultsTest {
  static Stream<Path> plans() throws IOException, URISyntaxException {
    var folder = Path.of(PlanFaultsTest.class.getResource("../faults").toURI());
    return PlanFolder.plans(folder).stream();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void reportsEveryProblemWithItsPlace(Path plan) throws IOException {
    var name = plan.getFileName().toString();
    var expected = Files.readString(plan.resolveSibling(name.replace(".yaml", ".problems")));
    var text = Files.readString(plan);

    var thrown =
        catchThrowableOfType(ConfigurationException.class, () -> PlanLoader.read(name, text));

    assertThat(thrown).isNotNull();
    assertThat(thrown.getMessage().lines()).containsExactlyElementsOf(expected.lines().toList());
  }
}
