package io.cloudprocessingengine.inputpoller.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.command.CommandException;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobFinderTest {
  private static final JobKey JOB = new JobKey("media", "acme.j");
  private static final Duration FORGOTTEN = Duration.ofDays(2);

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final RecentRuns recent = new RecentRuns();
  private final Swf swf = new Swf();
  private final JobFinder finder = new JobFinder(swf, recent, clock);

  @Test
  void findsARunThatIsNotListedYet() {
    recent.add(run("ours"));

    assertThat(found()).isEqualTo("ours");
  }

  @Test
  void findsTheRunThatAnotherProcessHasStartedSince() {
    recent.add(run("ours"));
    now = now.plusSeconds(5);
    swf.open = Optional.of(listing("theirs", JobState.OPEN));

    assertThat(found()).isEqualTo("theirs");
  }

  @Test
  void findsARunWhoseEndIsNotListedYetRatherThanTheOneBefore() {
    swf.closed = Optional.of(listing("before", JobState.FAILED));
    now = now.plusSeconds(5);
    recent.add(run("ours"));
    now = now.plus(Duration.ofHours(1));

    assertThat(found()).isEqualTo("ours");
  }

  @Test
  void knowsNoJobThatSwfHasForgotten() {
    recent.add(run("ours"));
    now = now.plus(FORGOTTEN);
    swf.kept.clear();

    var refusal = catchThrowableOfType(CommandException.class, () -> finder.findNow(request()));

    assertThat(refusal.error().code()).isEqualTo(Code.UNKNOWN_JOB);
    assertThat(recent.find(JOB)).isEmpty();
  }

  @Test
  void asksOnceInASecondForAJobThatThisProcessStarted() {
    recent.add(run("ours"));
    now = now.plusSeconds(60);
    swf.closed = Optional.of(listing("ours", JobState.COMPLETED));
    for (var i = 0; i < 10; i++) {
      assertThat(finder.find(request()).run().runId()).isEqualTo("ours");
    }

    assertThat(swf.calls).as("of open jobs, of closed ones").isEqualTo(2);
  }

  private String found() {
    return finder.findNow(request()).run().runId();
  }

  private Run run(String id) {
    swf.kept.add(id);
    return new Run(JOB, id, new TypeRef("Film", "1"), now);
  }

  private Listing listing(String id, JobState state) {
    return new Listing(run(id), state, Listing.Close.NONE, List.of("acme"));
  }

  private static Request request() {
    var data = JsonNodeFactory.instance.objectNode();
    return Requests.of(CommandType.CANCEL_JOB, data, "m", 1);
  }

  /** Lists what it is told to list. */
  private static final class Swf extends NoJobs {
    Optional<Listing> open = Optional.empty();
    Optional<Listing> closed = Optional.empty();
    final Set<String> kept = new HashSet<>();
    int calls;

    @Override
    public Optional<Listing> findOpen(JobKey job) {
      calls++;
      return open;
    }

    @Override
    public Optional<Listing> findClosed(JobKey job) {
      calls++;
      return closed;
    }

    @Override
    public Optional<String> input(Run run) {
      return kept.contains(run.runId()) ? Optional.of("{}") : Optional.empty();
    }
  }
}
