package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
  @TempDir private Path folder;
  private final AtomicLong now = new AtomicLong(-1);

  @Test
  void looksOnceInASecond() throws Exception {
    var root = folder.resolve("root");
    var room = new Room(root, 0, now::get);

    // A look makes the root, and a file in it.
    assertThat(room.problem()).isEmpty();
    assertThat(root).isDirectory();
    var longAgo = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(root, longAgo);
    now.addAndGet(Duration.ofMillis(999).toNanos());
    assertThat(room.problem()).isEmpty();
    assertThat(Files.getLastModifiedTime(root)).isEqualTo(longAgo);
    now.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(room.problem()).isEmpty();
    assertThat(Files.getLastModifiedTime(root)).isGreaterThan(longAgo);
  }

  @Test
  void looksAtOnceWhenThereIsDoubtAndUntilThereIsNone() throws Exception {
    var root = folder.resolve("root");
    var room = new Room(root, 0, now::get);
    assertThat(room.problem()).isEmpty();
    Files.delete(root);
    Files.createFile(root);
    assertThat(room.problem()).isEmpty();

    room.doubt();

    assertThat(room.problem().orElseThrow()).contains("can't be used");
    assertThat(room.problem().orElseThrow()).contains("can't be used");
    Files.delete(root);
    assertThat(room.problem()).isEmpty();
  }

  @Test
  void knowsEveryTimeThatTooLittleIsFree() {
    var room = new Room(folder, Integer.MAX_VALUE, now::get);

    assertThat(room.problem().orElseThrow()).contains("less than min_free_mb");
    assertThat(room.problem().orElseThrow()).contains("less than min_free_mb");
  }
}
