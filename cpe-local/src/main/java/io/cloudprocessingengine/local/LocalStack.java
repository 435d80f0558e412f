package io.cloudprocessingengine.local;

import io.cloudprocessingengine.local.sqs.SqsServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;

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
  private final LocalOptions options;
  private final SwfPart swf;
  private final SqsServer sqs;
  private final Map<String, URI> queueUrls;

  private LocalStack(LocalOptions options, SwfPart swf, SqsServer sqs) {
    this.options = options;
    this.swf = swf;
    this.sqs = sqs;
    this.queueUrls = createQueues(options, sqs);
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
    var starting = CompletableFuture.supplyAsync(() -> startSqs(options));
    var stack = new CompletableFuture<LocalStack>();
    SwfPart swf;
    try {
      swf = SwfPart.start(options, () -> stack.join().reset());
    } catch (LocalException e) {
      starting.thenAccept(SqsServer::close).exceptionally(alsoFailed -> null).join();
      throw e;
    }
    try {
      stack.complete(new LocalStack(options, swf, starting.join()));
      return stack.join();
    } catch (CompletionException e) {
      swf.close();
      throw e.getCause() instanceof LocalException cause ? cause : e;
    }
  }

  private static SqsServer startSqs(LocalOptions options) {
    var listen = options.listen();
    try {
      return SqsServer.start(listen.host(), listen.sqsPort());
    } catch (RuntimeException e) {
      throw LocalException.cannotStart("SQS", listen.host(), listen.sqsPort(), e);
    }
  }

  private static Map<String, URI> createQueues(LocalOptions options, SqsServer sqs) {
    return options.queues().stream()
        .distinct()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), sqs::createQueue));
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
    var url = queueUrls.get(name);
    if (url == null) {
      throw new LocalException("No queue " + name + " was named in the options", null);
    }
    return url;
  }

  /**
   * Makes everything as it was after the start: the domains and queues of the options are there,
   * empty, and nothing else. Polls that wait get an empty answer.
   */
  public void reset() {
    swf.reset();
    sqs.deleteQueues();
    createQueues(options, sqs);
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
