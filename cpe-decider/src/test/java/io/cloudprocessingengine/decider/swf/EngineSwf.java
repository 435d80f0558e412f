package io.cloudprocessingengine.decider.swf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.local.api.Fault;
import io.cloudprocessingengine.local.engine.Engine;
import io.cloudprocessingengine.local.engine.EngineOptions;
import io.cloudprocessingengine.local.engine.Journal;
import io.cloudprocessingengine.local.engine.LambdaCall;
import io.cloudprocessingengine.local.engine.LambdaOutcome;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.SwfException;
import software.amazon.awssdk.services.swf.model.TypeAlreadyExistsException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/**
 * The SWF of cpe-local without a network: its engine on a clock that moves only when it is told to,
 * behind the SDK's client. A poll that finds nothing is empty at once.
 */
final class EngineSwf {
  /** What no request of the SDK can carry. */
  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

  private static final JsonNode NOTHING =
      JsonNodeFactory.instance.objectNode().put("startedEventId", 0);

  private final boolean throttled;
  private final HandClock clock = new HandClock();
  private final Map<LambdaCall, CompletableFuture<LambdaOutcome>> functions = new LinkedHashMap<>();
  private final Engine engine;
  private int runs;

  EngineSwf() {
    this(false);
  }

  /** One that throttles decisions as the service does, if {@code throttled}. */
  EngineSwf(boolean throttled) {
    this.throttled = throttled;
    var options = new EngineOptions(this::invoke, throttled, Journal.none());
    engine = new Engine(clock, () -> "run-" + ++runs, options, () -> {});
  }

  private CompletableFuture<LambdaOutcome> invoke(LambdaCall call) {
    return functions.computeIfAbsent(call, it -> new CompletableFuture<>());
  }

  /** Calls of functions that have not ended, oldest first. */
  Map<LambdaCall, CompletableFuture<LambdaOutcome>> openFunctions() {
    functions.values().removeIf(CompletableFuture::isDone);
    return functions;
  }

  void pass(Duration time) {
    clock.now = clock.now.plus(time);
    engine.advance();
  }

  /** Goes on to what is due next; false if nothing is due by then. */
  boolean passToNext(Duration longest) {
    var next = engine.nextDeadline();
    var due = next.isPresent() && next.getAsLong() <= clock.millis() + longest.toMillis();
    if (due) {
      pass(Duration.ofMillis(Math.max(next.getAsLong() - clock.millis(), 0)));
    }
    return due;
  }

  /** Forgets everything but the time. */
  void reset() {
    functions.clear();
    engine.reset();
  }

  SwfClient client() {
    return (SwfClient)
        Proxy.newProxyInstance(
            SwfClient.class.getClassLoader(), new Class<?>[] {SwfClient.class}, this::invoke);
  }

  private Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    if (args != null && args[0] instanceof SdkPojo request) {
      return SdkJson.read(method.getReturnType(), call(operation(method), SdkJson.write(request)));
    }
    // Those that take a function to build the request.
    return InvocationHandler.invokeDefault(proxy, method, args);
  }

  private static String operation(Method method) {
    return Character.toUpperCase(method.getName().charAt(0)) + method.getName().substring(1);
  }

  private JsonNode call(String operation, JsonNode input) {
    try {
      if (HALF_CHARACTER.matcher(input.toString()).find()) {
        throw SdkClientException.create("Incomplete surrogate pair");
      }
      if (isInVain(operation, input)) {
        return NOTHING;
      }
      var answer = engine.call(operation, input);
      if (!answer.isDone()) {
        answer.cancel(true);
        return NOTHING;
      }
      return answer.join();
    } catch (Fault e) {
      throw exception(e);
    }
  }

  /** A poll that is given up leaves its end behind as something that is due. */
  private boolean isInVain(String operation, JsonNode input) {
    if (throttled || !operation.startsWith("PollFor") || input.has("nextPageToken")) {
      return false;
    }
    var list = JsonNodeFactory.instance.objectNode();
    list.set("domain", input.get("domain"));
    list.set("taskList", input.get("taskList"));
    var count = "CountPending" + operation.substring("PollFor".length()) + "s";
    return engine.call(count, list).join().path("count").intValue() == 0;
  }

  private static SwfException exception(Fault fault) {
    var code = fault.type().wireName().replaceAll(".*#", "");
    var details =
        AwsErrorDetails.builder().errorCode(code).errorMessage(fault.getMessage()).build();
    var exception =
        switch (fault.type()) {
          case UNKNOWN_RESOURCE -> UnknownResourceException.builder();
          case TYPE_ALREADY_EXISTS -> TypeAlreadyExistsException.builder();
          default -> SwfException.builder();
        };
    exception.awsErrorDetails(details).message(fault.getMessage());
    return (SwfException) exception.build();
  }

  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
