package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.command.WorkflowRequest;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import io.cloudprocessingengine.inputpoller.handler.JobKey;
import io.cloudprocessingengine.inputpoller.handler.Jobs;
import io.cloudprocessingengine.inputpoller.handler.Listing;
import io.cloudprocessingengine.inputpoller.handler.Run;
import io.cloudprocessingengine.inputpoller.handler.StartResult;
import io.cloudprocessingengine.inputpoller.handler.WorkflowStart;
import io.cloudprocessingengine.inputpoller.handler.Workflows;
import io.cloudprocessingengine.inputpoller.job.Ending;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import io.cloudprocessingengine.inputpoller.job.Opening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** SWF that answers one way or another, at random, and is out of order every tenth call. */
final class ShakySwf implements Workflows, Jobs {
  private static final TypeRef FILM = new TypeRef("Film", "1");

  private final Random random;

  ShakySwf(long seed) {
    random = new Random(seed);
  }

  private int dice(int sides) {
    if (random.nextInt(10) == 0) {
      throw new UnavailableException("Rate exceeded", null);
    }
    return random.nextInt(sides);
  }

  @Override
  public StartResult start(WorkflowStart start) {
    return switch (dice(5)) {
      case 0 -> new StartResult.AlreadyRunning();
      case 1 -> new StartResult.Refused(Code.INVALID_COMMAND, "no default", "data.workflow");
      case 2 -> new StartResult.NotRegistered("no such type");
      default -> new StartResult.Started("run-" + random.nextInt(1_000_000));
    };
  }

  @Override
  public Optional<Listing> findOpen(JobKey job) {
    return dice(2) == 0 ? Optional.of(listing(job, JobState.OPEN)) : Optional.empty();
  }

  @Override
  public Optional<Listing> findClosed(JobKey job) {
    return dice(5) == 0 ? Optional.of(listing(job, JobState.FAILED)) : Optional.empty();
  }

  private static Listing listing(JobKey job, JobState state) {
    var run = new Run(job, "run-of-" + job.workflowId(), FILM, Instant.EPOCH);
    return new Listing(run, state, Listing.Close.NONE, List.of("acme"));
  }

  @Override
  public Optional<String> input(Run run) {
    return dice(9) == 0 ? Optional.empty() : Optional.of(dice(2) == 0 ? "{}" : "no JSON");
  }

  @Override
  public boolean requestCancel(Run run) {
    return dice(2) == 0;
  }

  @Override
  public boolean signal(Run run, String name, String input) {
    return dice(2) == 0;
  }

  @Override
  public Optional<JobHistory> history(Run run) {
    var none = Optional.<String>empty();
    var how = new WorkflowRequest.Run(none, none, none, none, none);
    var input = dice(2) == 0 ? "{\"file\": 1}" : "no JSON";
    var open = dice(2) == 0;
    var ending =
        new Ending(
            open ? JobState.OPEN : JobState.FAILED,
            open ? Optional.empty() : Optional.of(Instant.EPOCH),
            none,
            new Ending.Cause("Step: why", ""),
            dice(2) == 0);
    return Optional.of(
        new JobHistory(
            new Opening(FILM, Instant.EPOCH, input, how, List.of("acme")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ending));
  }

  @Override
  public ClosedPage closedSince(Closed what) {
    return new ClosedPage(List.of("acme.job-" + dice(5_000)), Optional.empty());
  }

  @Override
  public Page list(Query query) {
    var runs =
        dice(3) == 0
            ? List.<Listing>of()
            : List.of(listing(new JobKey("d", "acme.j"), JobState.OPEN));
    return new Page(runs, dice(2) == 0 ? Optional.of("more") : Optional.empty());
  }
}
