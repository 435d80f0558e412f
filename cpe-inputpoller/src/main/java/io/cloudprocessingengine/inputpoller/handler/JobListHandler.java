package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.status.JobList;
import io.cloudprocessingengine.common.status.ListedJob;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;

/** GET_JOB_LIST: tells of a client's jobs, newest first, a page at a time. */
public final class JobListHandler implements CommandHandler {
  /** Pages of SWF that one answer may cost; what they hold is a page of ours, however short. */
  private static final int MOST_CALLS = 10;

  private final Jobs jobs;
  private final JobIds jobIds;
  private final Clock clock;
  private final Answers answers;

  public JobListHandler(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.jobIds = new JobIds(jobs);
    this.clock = clock;
    this.answers = new Answers(clock);
  }

  @Override
  public Outcome handle(Request request) {
    var wish = ListWish.of(request);
    var asOf = clock.instant();
    var runs = new NewestFirst(jobs, wish.queries(asOf), MOST_CALLS);
    var listed = new ArrayList<ListedJob>();
    var cursor = wish.cursor();
    for (var next = first(runs, wish); next.isPresent(); next = runs.next()) {
      cursor = Optional.of(ListCursor.after(cursor, next.get()));
      if (wish.matches(next.get())) {
        listed.add(listed(request, next.get()));
      }
      if (listed.size() == wish.pageSize()) {
        break;
      }
    }
    var page = runs.isAtEnd() ? Optional.<String>empty() : cursor.map(ListCursor::toString);
    var list = new JobList(wish.domain(), asOf, listed, page);
    return answers.answer(request, MessageType.JOB_LIST, list.toJson());
  }

  /** The first run that was not told on the page before. */
  private static Optional<Listing> first(NewestFirst runs, ListWish wish) {
    var next = runs.next();
    for (var skipped = 0; next.isPresent() && covered(wish, next.get(), skipped); skipped++) {
      next = runs.next();
    }
    return next;
  }

  private static boolean covered(ListWish wish, Listing run, int skipped) {
    return wish.cursor().map(it -> it.covers(run, skipped)).orElse(false);
  }

  private ListedJob listed(Request request, Listing run) {
    var jobId = jobIds.of(request.client().name(), run.run());
    return new ListedJob(jobId, run.toJobRun(), run.tags());
  }
}
