package io.cloudprocessingengine.inputpoller.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientJobsTest {
  /** SWF throttles each kind for itself, and a cancel needs no list of what has closed. */
  @Test
  void aThrottledKindOfCallHoldsUpNoOther() {
    var jobs =
        new NoJobs() {
          @Override
          public Optional<Listing> findOpen(JobKey job) {
            return Optional.empty();
          }
        };
    var patient = new PatientJobs(jobs, PatientJobsTest::backoff, Clock.systemUTC());
    var job = new JobKey("media", "acme.j");

    assertThatThrownBy(() -> patient.findClosed(job)).hasMessage("SWF is away");

    assertThatThrownBy(() -> patient.findClosed(job)).hasMessageContaining("SWF is spared until");
    assertThat(patient.findOpen(job)).isEmpty();
  }

  private static Backoff backoff() {
    return new Backoff(Duration.ofSeconds(9), Duration.ofSeconds(9), new Random());
  }

  /** One client may name a domain that this daemon must not read. */
  @Test
  void aCallThatIsRefusedSparesNobody() {
    var calls = new AtomicInteger();
    var jobs =
        new NoJobs() {
          @Override
          public Optional<Listing> findOpen(JobKey job) {
            calls.incrementAndGet();
            throw new UnavailableException("not authorized", null, job.domain().equals("down"));
          }
        };
    var patient = new PatientJobs(jobs, PatientJobsTest::backoff, Clock.systemUTC());

    for (var domain : List.of("forbidden", "down", "forbidden")) {
      assertThatThrownBy(() -> patient.findOpen(new JobKey(domain, "acme.j")))
          .isInstanceOf(UnavailableException.class);
    }

    assertThat(calls).as("of three, the last is spared").hasValue(2);
  }
}
