package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers that are started without a locale, as by cron. */
@Timeout(120)
class WorkerLocaleTest {
  private static final String SETTINGS =
      """
      domain: %s
      grace: 0s
      activities:
      - {name: Step, version: v1, command: {run: [printf, "%%s", "{{file}}"]}}
      """;

  @TempDir private Path folder;

  @Test
  void anArgumentThatTheLocaleCannotWriteIsRefusedAndNotChanged() throws Exception {
    assertThat(end("plain", "unset LANG LC_CTYPE; export LC_ALL=C").reason())
        .isEqualTo("COMMAND_NOT_STARTED");
    assertThat(end("utf", "export LC_ALL=C.UTF-8"))
        .isEqualTo(new TaskEnd("COMPLETED", "vidéo.mp4"));
  }

  private TaskEnd end(String domain, String before) throws Exception {
    try (var local = new LocalSwf()) {
      local.registerDomain(domain);
      var settings = SETTINGS.formatted(domain);
      try (var worker = WorkerProcess.start(folder, local, settings, before)) {
        local.schedule(domain, "Step", "{\"file\": \"vidéo.mp4\"}");
        var end = local.awaitEnd(domain);
        worker.terminate();
        worker.awaitExit();
        return end;
      }
    }
  }
}
