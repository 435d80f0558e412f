package io.cloudprocessingengine.inputpoller.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.command.WorkflowRequest;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import io.cloudprocessingengine.inputpoller.job.Ending;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import io.cloudprocessingengine.inputpoller.job.JobHistory.SignalRecord;
import io.cloudprocessingengine.inputpoller.job.Opening;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalJobHandlerTest {
  private static final Run RUN =
      new Run(new JobKey("media", "acme.j"), "run-1", new TypeRef("Film", "1"), Instant.EPOCH);

  private final Swf swf = new Swf();
  private final Clock clock = Clock.systemUTC();
  private final SignalJobHandler handler =
      new SignalJobHandler(
          new JobFinder(swf, new RecentRuns(), clock), new Histories(swf, clock), swf, clock);

  @Test
  void sendsASignalOnceThoughItsCommandComesTwice() {
    handler.handle(request("first", 1));
    handler.handle(request("first", 2));

    assertThat(swf.signals).hasSize(1);
  }

  @Test
  void takesASignalInTheHistoryForItsOwnWhenAnotherProcessHadTheCommandBefore() {
    swf.signal(RUN, "approved", "");

    handler.handle(request("first", 2));

    assertThat(swf.signals).hasSize(1);
  }

  /** Another command has sent an equal signal meanwhile, from another process. */
  @Test
  void sendsASignalThatCouldNotBeSentBefore() {
    swf.isAway = true;
    assertThatThrownBy(() -> handler.handle(request("first", 1)))
        .isInstanceOf(UnavailableException.class);
    swf.isAway = false;
    swf.signal(RUN, "approved", "");

    assertThat(handler.handle(request("first", 2))).isInstanceOf(Outcome.Answered.class);

    assertThat(swf.signals).hasSize(2);
  }

  private static Request request(String messageId, int count) {
    var data = JsonNodeFactory.instance.objectNode().put("signal", "approved");
    return Requests.of(CommandType.SIGNAL_JOB, data, messageId, count);
  }

  /** Has one open run, and keeps its signals. */
  private static final class Swf extends NoJobs implements Workflows {
    final List<SignalRecord> signals = new ArrayList<>();
    boolean isAway;

    @Override
    public Optional<Listing> findOpen(JobKey job) {
      if (isAway) {
        throw new UnavailableException("throttled", null);
      }
      return Optional.of(new Listing(RUN, JobState.OPEN, Listing.Close.NONE, List.of("acme")));
    }

    @Override
    public Optional<JobHistory> history(Run run) {
      var none = Optional.<String>empty();
      var how = new WorkflowRequest.Run(none, none, none, none, none);
      var opening = new Opening(run.type(), Instant.EPOCH, "{}", how, List.of("acme"));
      var open = new Ending(JobState.OPEN, Optional.empty(), none, new Ending.Cause("", ""), false);
      return Optional.of(new JobHistory(opening, List.of(), List.of(), signals, List.of(), open));
    }

    @Override
    public boolean signal(Run run, String name, String input) {
      return signals.add(new SignalRecord(name, input, Instant.now()));
    }

    @Override
    public StartResult start(WorkflowStart start) {
      throw new UnsupportedOperationException("of no interest here");
    }

    @Override
    public boolean requestCancel(Run run) {
      throw new UnsupportedOperationException("of no interest here");
    }
  }
}
