package io.cloudprocessingengine.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where a local stack listens, and what is there from the start. */
public record LocalOptions(ListenAddress listen, List<String> domains, List<String> queues) {
  /** Copies the lists. */
  public LocalOptions {
    Objects.requireNonNull(listen);
    domains = List.copyOf(domains);
    queues = List.copyOf(queues);
  }

  /** Free ports of 127.0.0.1, no domain, no queue. */
  public static LocalOptions onFreePorts() {
    return new LocalOptions(ListenAddress.onFreePorts(), List.of(), List.of());
  }

  /** With these domains as well. */
  public LocalOptions withDomains(String... names) {
    return new LocalOptions(listen, joined(domains, names), queues);
  }

  /** With these queues as well. */
  public LocalOptions withQueues(String... names) {
    return new LocalOptions(listen, domains, joined(queues, names));
  }

  private static List<String> joined(List<String> some, String... more) {
    var all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }
}
