package io.cloudprocessingengine.local;

import io.cloudprocessingengine.local.faults.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a local stack listens, what is there from the start, and how it behaves. */
public record LocalOptions(
    ListenAddress listen,
    List<String> domains,
    List<String> queues,
    Behaviour behaviour,
    Optional<DataOptions> data) {
  /** Copies the lists. */
  public LocalOptions {
    Objects.requireNonNull(listen);
    Objects.requireNonNull(behaviour);
    Objects.requireNonNull(data);
    domains = List.copyOf(domains);
    queues = List.copyOf(queues);
  }

  /** Free ports of 127.0.0.1, no domain, no queue. */
  public static LocalOptions onFreePorts() {
    return new LocalOptions(
        ListenAddress.onFreePorts(), List.of(), List.of(), Behaviour.plain(), Optional.empty());
  }

  /** With these domains as well. */
  public LocalOptions withDomains(String... names) {
    return new LocalOptions(listen, joined(domains, names), queues, behaviour, data);
  }

  /** With these queues as well. */
  public LocalOptions withQueues(String... names) {
    return new LocalOptions(listen, domains, joined(queues, names), behaviour, data);
  }

  /** With a command that runs as the Lambda function of that name. */
  public LocalOptions withLambda(String name, String... command) {
    return with(behaviour.withLambda(name, List.of(command)));
  }

  /**
   * On virtual time: it runs like the wall's, and jumps to the next timer of a decider when nothing
   * else can happen. That is when no decision or activity task is open, be it with a worker or
   * waiting for one, no Lambda function runs, and there was no call for a tenth of a second. To
   * anything else, such as the timeout of a worker that is dead, see {@link LocalStack#passTime}.
   */
  public LocalOptions withVirtualTime() {
    return with(behaviour.withVirtualTime());
  }

  /** With the service's throttles on calls and decisions. */
  public LocalOptions withThrottle() {
    return with(behaviour.withThrottle());
  }

  /** With calls that go wrong, of SWF and of SQS. */
  public LocalOptions withFaults(Faults faults) {
    return with(behaviour.withFaults(faults));
  }

  /**
   * With state that outlives the process, even one that is killed, in that directory. It is created
   * if need be. A process can have one such stack at a time.
   */
  public LocalOptions withData(Path directory) {
    return withData(new DataOptions(directory, false));
  }

  /** The same, kept as the options say. */
  public LocalOptions withData(DataOptions lasting) {
    return new LocalOptions(listen, domains, queues, behaviour, Optional.of(lasting));
  }

  private LocalOptions with(Behaviour changed) {
    return new LocalOptions(listen, domains, queues, changed, data);
  }

  private static List<String> joined(List<String> some, String... more) {
    var all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }
}
