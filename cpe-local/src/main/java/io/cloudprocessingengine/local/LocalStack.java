package io.cloudprocessingengine.local;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * SWF and SQS in this process, with all state in memory. Any credentials and any region will do:
 *
 * <pre>{@code
 * try (var stack = LocalStack.start(LocalOptions.onFreePorts().withDomains("test"))) {
 *   var swf = SwfClient.builder().endpointOverride(stack.swfEndpoint())...
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {
  private final SwfPart swf;
  private final SqsPart sqs;

  private LocalStack(SwfPart swf, SqsPart sqs) {
    this.swf = swf;
    this.sqs = sqs;
  }

  /** Starts a stack on free ports, with nothing in it. */
  public static LocalStack start() {
    return start(LocalOptions.onFreePorts());
  }

  /**
   * Starts both servers side by side, and returns when both can serve.
   *
   * @throws LocalException when one cannot be started; then neither runs
   */
  public static LocalStack start(LocalOptions options) {
    var starting = CompletableFuture.supplyAsync(() -> SqsPart.start(options));
    var stack = new CompletableFuture<LocalStack>();
    SwfPart swf;
    try {
      swf = SwfPart.start(options, () -> stack.join().reset());
    } catch (LocalException e) {
      starting.thenAccept(SqsPart::close).exceptionally(alsoFailed -> null).join();
      throw e;
    }
    try {
      stack.complete(new LocalStack(swf, starting.join()));
      return stack.join();
    } catch (CompletionException e) {
      swf.close();
      throw e.getCause() instanceof LocalException cause ? cause : e;
    }
  }

  /** What an SWF client is given as its endpoint. */
  public URI swfEndpoint() {
    return swf.endpoint();
  }

  /** What an SQS client is given as its endpoint. */
  public URI sqsEndpoint() {
    return sqs.endpoint();
  }

  /** The URL of a queue that the options named. */
  public URI queueUrl(String name) {
    return sqs.queueUrl(name)
        .orElseThrow(
            () -> new LocalException("No queue " + name + " was named in the options", null));
  }

  /**
   * Makes everything as it was after the start: the domains and queues of the options are there,
   * empty, and nothing else. Polls that wait get an empty answer.
   */
  public void reset() {
    swf.reset();
    sqs.reset();
  }

  /**
   * Moves the time on by so much at once, and does what is due by then, in its order.
   *
   * @throws LocalException when the stack is not on virtual time
   */
  public void passTime(Duration duration) {
    swf.passTime(duration);
  }

  @Override
  public void close() {
    swf.close();
    sqs.close();
  }
}
