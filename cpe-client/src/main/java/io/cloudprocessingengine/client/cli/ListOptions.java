package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.command.GetJobList;
import io.cloudprocessingengine.common.status.JobState;
import java.time.Instant;
import picocli.CommandLine.Option;

/** Which jobs to list; a picocli mixin. */
final class ListOptions {
  @Option(
      names = "--status",
      paramLabel = "STATUS",
      converter = ListedState.class,
      completionCandidates = ListedState.Names.class,
      description = "Only jobs that stand so: ${COMPLETION-CANDIDATES}.")
  private JobState status;

  @Option(names = "--name", paramLabel = "WORKFLOW", description = "Only jobs of this workflow.")
  private String name;

  @Option(names = "--tag", paramLabel = "TAG", description = "Only jobs with this tag.")
  private String tag;

  @Option(
      names = "--from",
      paramLabel = "WHEN",
      converter = TimeConverter.class,
      description = "Only jobs started since: 2h (ago), 2026-01-31, 2026-01-31T12:00:00Z.")
  private Instant from;

  @Option(
      names = "--to",
      paramLabel = "WHEN",
      converter = TimeConverter.class,
      description = "Only jobs started until then.")
  private Instant to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = LimitConverter.class,
      description = "How many jobs to ask for at once, 1 to 1000 (default: 100).")
  private Integer limit;

  /** A new command; the first page. */
  GetJobList command() {
    var command = GetJobList.all();
    if (status != null) {
      command.state(status);
    }
    if (name != null) {
      command.name(name);
    }
    if (tag != null) {
      command.tag(tag);
    }
    if (from != null) {
      command.from(from);
    }
    if (to != null) {
      command.to(to);
    }
    return limit == null ? command : command.pageSize(limit);
  }
}
