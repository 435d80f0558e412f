package io.cloudprocessingengine.activitypoller.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailsTest {
  /** Nothing that JSON could show. */
  private static final class Opaque {}

  @Test
  void areWrittenAsResultsAre() {
    var details = new HashMap<String, Object>();
    details.put("k", Optional.of(1));
    details.put("at", Instant.EPOCH);
    details.put("file", Path.of("/a b"));

    assertThat(Details.json(details))
        .hasToString("{\"at\":\"1970-01-01T00:00:00Z\",\"file\":\"/a b\",\"k\":1}");
  }

  @Test
  void nameTheMemberThatIsNoJsonAndWhatIsAllowed() {
    assertRefused(
        Map.of("a", List.of(Map.of("b", new Opaque()))),
        "The details can't be told: field 'a[0].b': ",
        "they may have what a result may have: texts, numbers, lists, maps, records");
  }

  @Test
  void mayNotContainThemselves() {
    var cycle = new ArrayList<Object>();
    cycle.add(List.of(cycle));

    assertRefused(Map.of("a", cycle), "The details can't be told: ", JsonWords.TOO_DEEP);
  }

  private static void assertRefused(Map<String, ?> details, String start, String end) {
    assertThatThrownBy(() -> Details.json(details))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(start)
        .hasMessageContaining(end)
        .satisfies(it -> assertThat(it.getMessage()).doesNotContain("Jackson", "Feature"));
  }
}
