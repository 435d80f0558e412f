package io.cloudprocessingengine.local.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.local.engine.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
  private final List<JsonNode> parts = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void readsWhatWasWritten() {
    write("one", "two");
    write("three");

    read();

    assertThat(steps).extracting(Step::operation).containsExactly("one", "two", "three");
    assertThat(steps.get(0)).hasToString(step("one").toString());
  }

  @Test
  void dropsALastRecordThatIsTornAnywhere() throws IOException {
    write("one");
    var whole = Files.size(journal(0));
    write("two");
    var content = Files.readAllBytes(journal(0));
    for (var length = (int) whole; length < content.length; length++) {
      Files.write(journal(0), Arrays.copyOf(content, length));
      steps.clear();

      read();

      assertThat(steps).extracting(Step::operation).as("cut at " + length).containsExactly("one");
      assertThat(journal(0)).hasSize(whole);
    }
  }

  @Test
  void goesOnBehindWhatWasDropped() throws IOException {
    write("one", "two");
    var content = Files.readAllBytes(journal(0));
    Files.write(journal(0), Arrays.copyOf(content, content.length - 3));

    write("three");
    steps.clear();
    read();

    assertThat(steps).extracting(Step::operation).containsExactly("one", "three");
  }

  @Test
  void saysWhichRecordIsDamaged() throws IOException {
    write("one", "two", "three");
    var content = Files.readString(journal(0));
    var place = content.indexOf('\n') + 1;
    Files.writeString(journal(0), content.replace("two", "owt"));

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("The record at byte " + place + " of " + journal(0))
        .hasMessageContaining("is damaged");
  }

  @Test
  void takesNoWholeLastRecordForATornOne() throws IOException {
    write("one", "two");
    var content = Files.readString(journal(0));
    Files.writeString(journal(0), content.replace("two", "owt"));

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is damaged");
    assertThat(journal(0)).as("is left for those who look into it").hasSize(content.length());
  }

  @Test
  void missesARecordThatIsGoneAltogether() throws IOException {
    write("one", "two");
    write("three");
    var lines = Files.readAllLines(journal(0));
    Files.writeString(journal(0), lines.get(0) + "\n" + lines.get(2) + "\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("The record at byte " + (lines.get(0).length() + 1))
        .hasMessageContaining("or one before it is missing");
  }

  @Test
  void missesTheEndOfASnapshot() throws IOException {
    compact("part");
    var snapshot = folder.resolve("snapshot-1");
    var lines = Files.readAllLines(snapshot);
    Files.writeString(snapshot, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("The end of " + snapshot + " is missing");
  }

  @Test
  void missesTheJournalOfASnapshot() throws IOException {
    compact("part");
    Files.delete(journal(1));

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalException.class)
        .hasMessage(journal(1) + " is missing");
  }

  @Test
  void takesNoTornSnapshot() throws IOException {
    compact("part");
    Files.writeString(folder.resolve("snapshot-1"), "xx");

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("byte 0 of " + folder.resolve("snapshot-1"));
  }

  @Test
  void missesAJournal() throws IOException {
    compact("part");
    Files.delete(journal(1));
    Files.createFile(journal(2));

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalException.class)
        .hasMessage(journal(1) + " is missing");
  }

  @Test
  void readsASnapshotAndTheStepsSince() throws IOException {
    write("before");
    compact("part");
    steps.clear();
    write("after");
    steps.clear();

    read();

    assertThat(parts).extracting(JsonNode::textValue).contains("part");
    assertThat(steps).extracting(Step::operation).containsExactly("after");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("lock", "snapshot-1", "journal-1");
    }
  }

  @Test
  void readsBothJournalsWhenThereIsNoSnapshotBetweenThem() throws IOException {
    write("before");
    var before = Files.readAllBytes(journal(0));
    compact("part");
    Files.delete(folder.resolve("snapshot-1"));
    Files.writeString(folder.resolve("unfinished-snapshot"), "half");
    Files.write(journal(0), before);
    write("after");
    steps.clear();

    read();

    assertThat(steps).extracting(Step::operation).containsExactly("before", "after");
  }

  @Test
  void isFullOnceItIsLongerThanItsOptionsAndItsSnapshotAre() {
    try (var journal = FileJournal.in(new JournalOptions(folder, true, 100))) {
      journal.read(parts::add, steps::add);
      assertThat(journal.isFull()).isFalse();
      journal.append(List.of(step("one"), step("two"), step("three")));
      assertThat(journal.isFull()).isTrue();
    }
  }

  @Test
  void letsNoSecondOneIn() {
    try (var first = FileJournal.in(JournalOptions.of(folder, false))) {
      first.read(parts::add, steps::add);

      assertThatThrownBy(() -> FileJournal.in(JournalOptions.of(folder, false)))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining(folder + " is in use");
    }
  }

  @Test
  void keepsEveryTextAndEveryTime() {
    var input =
        JsonNodeFactory.instance
            .objectNode()
            .put("text", "\u00e9\ud83d\ude00 \ud800 \n\u2028")
            .put("time", new BigDecimal("1767225600.120"));
    try (var journal = FileJournal.in(JournalOptions.of(folder, false))) {
      journal.read(parts::add, steps::add);
      journal.append(List.of(new Step(1, "x", input, List.of("run"), List.of(0, 2), true)));
    }

    read();

    assertThat(steps.get(0).input()).hasToString(input.toString());
    assertThat(steps.get(0).runIds()).containsExactly("run");
    assertThat(steps.get(0).throttled()).containsExactly(0, 2);
    assertThat(steps.get(0).failed()).isTrue();
  }

  private Path journal(int generation) {
    return folder.resolve("journal-" + generation);
  }

  private void read() {
    parts.clear();
    steps.clear();
    write();
  }

  private void write(String... operations) {
    try (var journal = FileJournal.in(JournalOptions.of(folder, false))) {
      journal.read(parts::add, steps::add);
      journal.append(List.of(operations).stream().map(FileJournalTest::step).toList());
    }
  }

  private void compact(String part) {
    try (var journal = FileJournal.in(JournalOptions.of(folder, false))) {
      journal.read(parts::add, steps::add);
      journal.compact(List.of(JsonNodeFactory.instance.textNode(part)));
    }
  }

  private static Step step(String operation) {
    var input = JsonNodeFactory.instance.objectNode().put("name", operation);
    return new Step(5, operation, input, List.of(), List.of(), false);
  }
}
