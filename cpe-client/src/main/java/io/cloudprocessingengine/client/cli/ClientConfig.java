package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClientBuilder;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.config.Settings;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the command line is configured by; queues are URLs or names. */
record ClientConfig(
    AwsConfig aws,
    Optional<String> domain,
    Optional<String> input,
    Optional<String> output,
    Duration askAfter) {
  /** The two queues of a client. */
  enum Queue {
    INPUT,
    OUTPUT
  }

  ClientConfig {
    Objects.requireNonNull(aws, "aws");
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(askAfter, "askAfter");
  }

  static ClientConfig read(Settings root, Set<Queue> needed) {
    var queues = root.section("queues");
    var input = queue(queues, "input", needed.contains(Queue.INPUT));
    var output = queue(queues, "output", needed.contains(Queue.OUTPUT));
    var domain = root.text("domain");
    var aws = AwsConfig.read(root);
    var askAfter = askAfter(root);
    return root.finish(() -> new ClientConfig(aws, domain, input, output, askAfter));
  }

  private static Duration askAfter(Settings root) {
    var silence = root.duration("askAfter", CpeClientBuilder.DEFAULT_ASK_AFTER);
    if (silence.isZero()) {
      root.problem("askAfter", "'askAfter' must be longer than 0");
    }
    return silence;
  }

  private static Optional<String> queue(Settings queues, String key, boolean needed) {
    var flag = "--" + key + "-queue, or environment variable " + key.toUpperCase(Locale.ROOT);
    var hint = "the queue's URL or name, here or by " + flag + "_QUEUE";
    return needed
        ? Optional.of(queues.requiredText(key, hint))
        : queues.text(key).filter(text -> !text.isBlank());
  }
}
