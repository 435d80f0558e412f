package io.cloudprocessingengine.inputpoller.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosedJobsTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final FakeJobs swf = new FakeJobs();
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final ClosedJobs closed = new ClosedJobs(swf, clock);

  private boolean mayHaveClosed(String workflowId) {
    return closed.mayHaveClosed(new JobKey("media", workflowId), "acme");
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void knowsWhatHasNotClosedWithoutACallForEach() {
    swf.closed.add("acme.1");

    assertThat(mayHaveClosed("acme.1")).isTrue();
    for (int i = 2; i < 1_000; i++) {
      assertThat(mayHaveClosed("acme." + i)).isFalse();
    }
    assertThat(swf.calls).isEqualTo(1);
  }

  @Test
  void learnsWithinASecondWhatCloses() {
    assertThat(mayHaveClosed("acme.1")).isFalse();
    swf.closed.add("acme.1");
    assertThat(mayHaveClosed("acme.1")).isFalse();
    pass(Duration.ofSeconds(1));

    assertThat(mayHaveClosed("acme.1")).isTrue();
    assertThat(swf.since).isEqualTo(Instant.parse("2025-12-31T23:59:45Z"));
  }

  @Test
  void anyJobMayHaveClosedUntilAllPagesAreRead() {
    swf.pages = 3;
    for (int page = 1; page < 3; page++) {
      assertThat(mayHaveClosed("acme.9")).isTrue();
      assertThat(mayHaveClosed("acme.9")).isTrue();
      assertThat(swf.calls).isEqualTo(page);
      pass(Duration.ofSeconds(1));
    }
    assertThat(mayHaveClosed("acme.9")).as("it may have closed meanwhile").isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(mayHaveClosed("acme.9")).isFalse();
  }

  @Test
  void anyJobMayHaveClosedForAsLongAsSwfDoesNotTell() {
    assertThat(mayHaveClosed("acme.1")).isFalse();
    swf.down = true;
    for (var second = 0; second < 3; second++) {
      pass(Duration.ofSeconds(1));
      assertThat(mayHaveClosed("acme.1")).isTrue();
      assertThat(mayHaveClosed("acme.2")).as("asked within the same second").isTrue();
    }
    swf.down = false;
    pass(Duration.ofSeconds(1));

    assertThat(mayHaveClosed("acme.1")).isFalse();
  }

  @Test
  void jobsOfOthersThatHaveTheClientsTagAreNotKept() {
    swf.closed.add("other.1");

    assertThat(closed.mayHaveClosed(new JobKey("media", "other.1"), "acme")).isFalse();
  }

  @Test
  void keepsJobsOfAClientWithALongName() {
    var name = "n".repeat(250);
    var id = WorkflowIds.of(name, "job-1");
    swf.closed.add(id);

    assertThat(closed.mayHaveClosed(new JobKey("media", id), name)).isTrue();
    assertThat(closed.mayHaveClosed(new JobKey("media", id + "0"), name)).isFalse();
  }

  @Test
  void beginsAnewWhenSwfRefusesAPage() {
    swf.pages = 3;
    mayHaveClosed("acme.1");
    pass(Duration.ofDays(2));
    swf.refusesTokens = true;
    mayHaveClosed("acme.1");
    assertThat(swf.token).as("of the second page").isPresent();
    pass(Duration.ofSeconds(1));
    mayHaveClosed("acme.1");

    assertThat(swf.token).isEmpty();
  }

  @Test
  void keepsTheDomainsThatAClientUsedLast() {
    assertThat(mayHaveClosed("acme.1")).isFalse();
    for (var domain = 0; domain < 16; domain++) {
      closed.mayHaveClosed(new JobKey("d" + domain, "acme.1"), "acme");
      closed.mayHaveClosed(new JobKey("d" + domain, "other.1"), "other");
    }
    assertThat(swf.calls).isEqualTo(33);

    closed.mayHaveClosed(new JobKey("d15", "acme.1"), "acme");
    assertThat(swf.calls).as("kept").isEqualTo(33);
    mayHaveClosed("acme.1");
    assertThat(swf.calls).as("read again").isEqualTo(34);
  }

  @Test
  void keepsManyNumbers() {
    var set = new LongSet();
    for (long i = 1; i <= 100_000; i++) {
      set.add(i * 7);
      set.add(i * 7);
    }
    assertThat(set.size()).isEqualTo(100_000);
    for (long i = 1; i <= 700_000; i++) {
      assertThat(set.contains(i)).isEqualTo(i % 7 == 0);
    }
  }

  /** Lists closed jobs only. */
  private static final class FakeJobs extends NoJobs {
    final List<String> closed = new ArrayList<>();
    int pages = 1;
    int calls;
    boolean down;
    boolean refusesTokens;
    Optional<String> token = Optional.empty();
    Instant since;

    @Override
    public ClosedPage closedSince(Closed what) {
      if (down) {
        throw new UnavailableException("throttled", null);
      }
      token = what.token();
      if (refusesTokens && token.isPresent()) {
        throw new UnavailableException("bad token", null, false);
      }
      calls++;
      since = what.since();
      var next = calls < pages ? Optional.of("page " + calls) : Optional.<String>empty();
      return new ClosedPage(closed, next);
    }
  }
}
