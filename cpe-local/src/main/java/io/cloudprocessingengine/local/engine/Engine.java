package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cloudprocessingengine.local.api.ApiModel;
import io.cloudprocessingengine.local.api.Fault;
import io.cloudprocessingengine.local.api.FaultType;
import java.time.Clock;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Amazon SWF in memory. Thread-safe; it starts no thread, and time passes only by {@link #advance}
 * and by calls.
 */
public final class Engine {
  private final ApiModel model = ApiModel.load();
  private final ReentrantLock lock = new ReentrantLock();
  // Guarded by lock.
  private final Region region;
  // Guarded by lock.
  private final Operations operations;
  private final LambdaInvoker lambdas;
  private final Runnable deadlineMoved;
  // Guarded by lock: what the driver of this engine believes.
  private long announcedDeadline = Long.MAX_VALUE;
  private final AtomicLong calls = new AtomicLong();

  /**
   * An engine without any domain.
   *
   * @param clock tells the time
   * @param runIds gives a new runId, at most 64 characters, each time
   * @param deadlineMoved is told when {@link #advance} has to be called earlier than it last said
   */
  public Engine(
      Clock clock, Supplier<String> runIds, EngineOptions options, Runnable deadlineMoved) {
    this(
        new Region(clock, runIds, Limits.ofTheService(), options.throttle()),
        options.functions(),
        deadlineMoved);
  }

  Engine(Region region, LambdaFunctions functions, Runnable deadlineMoved) {
    this.region = region;
    this.lambdas = new LambdaInvoker(functions, this::endLambdaFunction);
    this.operations = new Operations(region);
    this.deadlineMoved = Objects.requireNonNull(deadlineMoved);
  }

  /**
   * Calls an operation of the API.
   *
   * @param operation its name, such as {@code StartWorkflowExecution}
   * @param input the members of its input
   * @return the output, not to be changed; a missing node when the operation has none. A poll's
   *     comes with a task or after 60 seconds of the engine's clock; cancelling it gives the poll
   *     up, and no task is handed to it any more.
   * @throws io.cloudprocessingengine.local.api.Fault when the call is refused
   */
  public CompletableFuture<JsonNode> call(String operation, JsonNode input) {
    var shape =
        model
            .operation(operation)
            .orElseThrow(
                () -> FaultType.UNKNOWN_OPERATION.saying("Unknown operation: " + operation));
    shape.checkInput(input);
    return handle(operation, input);
  }

  private CompletableFuture<JsonNode> handle(String operation, JsonNode input) {
    calls.incrementAndGet();
    lock.lock();
    try {
      catchUp();
      if (!region.admits(operation)) {
        throw FaultType.THROTTLING.saying("Rate exceeded");
      }
      return perform(operation, input);
    } finally {
      announceDeadline();
      releaseAndReply();
    }
  }

  private CompletableFuture<JsonNode> perform(String operation, JsonNode input) {
    var recorded = Operations.changesState(operation);
    if (recorded) {
      region.recorder().begin(operation, input);
    }
    try {
      var answer = operations.call(operation, new Request(input));
      region.agenda().settle();
      return answer;
    } catch (Fault refusal) {
      if (recorded) {
        region.recorder().withdraw();
      }
      throw refusal;
    } catch (RuntimeException e) {
      region.recorder().fail();
      throw e;
    }
  }

  /**
   * Takes up the state that the journal holds, and writes to it from then on. To be called first.
   * Lambda functions whose outcome had not come in are called once more.
   *
   * @throws RuntimeException when the journal cannot be read, or is of another engine
   */
  public void open(Journal journal) {
    lock.lock();
    try {
      var replay = new Replay(region, operations);
      journal.read(new Snapshot(region)::restore, replay::redo);
      region.recorder().writeTo(journal);
      region.executions().values().forEach(execution -> execution.lambdaTasks().resume());
    } finally {
      announceDeadline();
      releaseAndReply();
    }
  }

  private void endLambdaFunction(JsonNode outcome) {
    var unused = handle(LambdaOperations.END, outcome);
  }

  /**
   * Does all that is due: timeouts, timers, polls that have waited long enough.
   *
   * @return when something is due next, in milliseconds since 1970
   */
  public OptionalLong advance() {
    lock.lock();
    try {
      catchUp();
      var next = region.timeline().next();
      announcedDeadline = next.orElse(Long.MAX_VALUE);
      return next;
    } finally {
      releaseAndReply();
    }
  }

  /** When something is due next, in milliseconds since 1970. */
  public OptionalLong nextDeadline() {
    lock.lock();
    try {
      return region.timeline().next();
    } finally {
      lock.unlock();
    }
  }

  /** The time of what happened last, in milliseconds since 1970. */
  public long now() {
    lock.lock();
    try {
      return region.timeline().now();
    } finally {
      lock.unlock();
    }
  }

  /** How many calls there have been, those of Lambda functions that ended included. */
  public long calls() {
    return calls.get();
  }

  /**
   * When the next timer of a decider fires, in milliseconds since 1970, if nothing but time can
   * bring the executions on: no decision or activity task is open, be it with a worker or waiting
   * for one, and no Lambda function runs.
   */
  public OptionalLong nextTimer() {
    lock.lock();
    try {
      return region.openTasks() == 0 ? region.timeline().nextTimer() : OptionalLong.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets everything, as if the engine was new; polls that wait get an empty answer. */
  public void reset() {
    lock.lock();
    try {
      region.recorder().begin(Step.RESET, MissingNode.getInstance());
      region.clear();
    } finally {
      releaseAndReply();
    }
  }

  /** The operations that can be called. */
  public Set<String> operationNames() {
    return operations.names();
  }

  private void catchUp() {
    var due = region.timeline().takeNextDue();
    while (due.isPresent()) {
      run(due.get());
      due = region.timeline().takeNextDue();
    }
  }

  private void run(Deadline due) {
    if (!due.isApart()) {
      region.recorder().begin(Step.DUE, MissingNode.getInstance());
    }
    try {
      due.run();
      region.agenda().settle();
    } catch (RuntimeException e) {
      region.recorder().fail();
      throw e;
    }
  }

  private void announceDeadline() {
    var next = region.timeline().next().orElse(Long.MAX_VALUE);
    if (next < announcedDeadline) {
      announcedDeadline = next;
      region.agenda().reply(deadlineMoved);
    }
  }

  private void releaseAndReply() {
    var replies = region.agenda().takeReplies();
    var invocations = region.agenda().takeInvocations();
    try {
      region.recorder().flush(new Snapshot(region)::save);
    } finally {
      lock.unlock();
    }
    replies.forEach(Runnable::run);
    invocations.forEach(invocation -> invocation.accept(lambdas));
  }
}
