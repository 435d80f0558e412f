package io.cloudprocessingengine.inputpoller.handler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Merges lists of runs into one, newest first, with a bound on the calls that it may cost. */
final class NewestFirst {
  private final Jobs jobs;
  private final List<Source> sources = new ArrayList<>();
  private int callsLeft;

  /** One list: the runs that are read, and what to read next. */
  private static final class Source {
    private final Deque<Listing> runs = new ArrayDeque<>();
    private Optional<Jobs.Query> next;

    Source(Jobs.Query first) {
      next = Optional.of(first);
    }

    boolean isAtEnd() {
      return runs.isEmpty() && next.isEmpty();
    }
  }

  NewestFirst(Jobs jobs, List<Jobs.Query> queries, int mostCalls) {
    this.jobs = jobs;
    this.callsLeft = mostCalls;
    queries.forEach(query -> sources.add(new Source(query)));
  }

  /** The next run; absent at the end, and when the calls are used up. */
  Optional<Listing> next() {
    for (var source : sources) {
      if (!fill(source)) {
        return Optional.empty();
      }
    }
    return sources.stream()
        .filter(it -> !it.runs.isEmpty())
        .max(Comparator.comparing(it -> it.runs.element().run().started()))
        .map(it -> it.runs.remove());
  }

  /** Whether there is nothing more. */
  boolean isAtEnd() {
    return sources.stream().allMatch(Source::isAtEnd);
  }

  private boolean fill(Source source) {
    while (source.runs.isEmpty() && source.next.isPresent()) {
      if (callsLeft == 0) {
        return false;
      }
      callsLeft--;
      var query = source.next.get();
      var page = jobs.list(query);
      source.runs.addAll(page.runs());
      source.next = page.next().map(query::next);
    }
    return true;
  }
}
