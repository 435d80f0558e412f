package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A local stack and one InputPoller for all tests of a class; each test has a client of its own.
 */
final class JobDesks implements AutoCloseable {
  private static final int MOST = 12;

  private final Bench bench = new Bench();
  private final Deque<JobDesk> desks = new ArrayDeque<>();
  private final RunningPoller poller;

  private JobDesks() {
    bench.register("Film", "1");
    new HandDecider(bench.swf, "none").registerActivity("Work");
    IntStream.range(0, MOST).forEach(i -> desks.add(desk("client-" + i)));
    var clients = desks.stream().map(JobDesk::client).toArray(ClientAccount[]::new);
    poller = RunningPoller.start(bench.aws, clients);
  }

  static JobDesks open() {
    return new JobDesks();
  }

  private JobDesk desk(String name) {
    var queues = new Queues(bench.queue(), Optional.of(bench.queue()), Optional.empty());
    var defaults = new Defaults(Optional.of(Bench.DOMAIN), Optional.of("list of " + name));
    var client = new ClientAccount(name, queues, defaults);
    return new JobDesk(bench, client, new HandDecider(bench.swf, "list of " + name));
  }

  Bench bench() {
    return bench;
  }

  /** One that nobody had. */
  JobDesk next() {
    return desks.remove();
  }

  @Override
  public void close() {
    assertThat(poller.stop()).isZero();
    bench.close();
  }
}
