package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.common.status.JobList;
import io.cloudprocessingengine.common.status.ListedJob;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code cpe list}. */
@Command(name = "list", description = "Lists the client's jobs, newest first.")
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Cpe cpe;
  @Mixin private AskOptions options;
  @Mixin private ListOptions which;

  @Option(names = "--page", paramLabel = "PAGE", description = "Go on where a list ended.")
  private String page;

  @Option(names = "--all", description = "Fetch page after page until the end.")
  private boolean all;

  @Override
  public Integer call() throws InterruptedException {
    try (var asking = options.open(cpe)) {
      var next = Optional.ofNullable(page);
      do {
        next = ask(asking, next);
      } while (all && next.isPresent());
      if (!asking.output().json()) {
        next.ifPresent(it -> spec.commandLine().getErr().println("There are more: --page " + it));
      }
      return 0;
    }
  }

  private Optional<String> ask(Asking asking, Optional<String> page) throws InterruptedException {
    var command = which.command();
    page.ifPresent(command::page);
    var answer =
        asking.ask(
            command.build(),
            message -> message.jobList().ifPresent(jobs -> show(jobs, asking.output())));
    return answer.jobList().flatMap(JobList::page);
  }

  private static void show(JobList list, Output output) {
    var table = new Table("JOB", "STATUS", "WORKFLOW", "VERSION", "STARTED", "TIME", "TAGS");
    list.jobs().forEach(job -> add(table, job, list, output));
    table.print(output);
  }

  private static void add(Table table, ListedJob job, JobList list, Output output) {
    var run = job.run();
    var type = run.workflow().type();
    var took = Duration.between(run.started(), run.closed().orElse(list.asOf()));
    table.add(
        job.jobId().isEmpty() ? run.workflow().execution().workflowId() : job.jobId(),
        run.state().text(),
        type.name(),
        type.version(),
        Times.of(run.started(), output),
        Times.of(took),
        String.join(" ", job.tags()));
  }
}
