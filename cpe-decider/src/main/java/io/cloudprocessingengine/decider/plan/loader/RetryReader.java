package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlNode.Sequence;
import io.cloudprocessingengine.decider.plan.DurationText;
import io.cloudprocessingengine.decider.plan.FailureFilter;
import io.cloudprocessingengine.decider.plan.RetryDelay;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import java.util.List;

/** Reads a {@code retry}. */
final class RetryReader {
  static final List<String> KEYS =
      List.of(
          "max_attempts", "interval", "backoff_rate", "max_interval", "jitter", "errors", "except");
  private static final int DEFAULT_ATTEMPTS = 3;
  private static final int MAX_ATTEMPTS = 1_000;
  private static final int MAX_BACKOFF_RATE = 100;

  private RetryReader() {}

  static RetryPolicy read(Fields fields, RetryPolicy otherwise) {
    return fields
        .find("retry")
        .flatMap(node -> Fields.of(node, "'retry'", fields.findings()))
        .map(RetryReader::policy)
        .orElse(otherwise);
  }

  private static RetryPolicy policy(Fields fields) {
    fields.refuseOthersThan(KEYS);
    return new RetryPolicy(
        fields.integer("max_attempts", DEFAULT_ATTEMPTS, 1, MAX_ATTEMPTS),
        delay(fields),
        new FailureFilter(
            fields.find("errors").isPresent() ? reasons(fields, "errors") : List.of("*"),
            reasons(fields, "except")));
  }

  private static RetryDelay delay(Fields fields) {
    var usual = RetryDelay.DEFAULT;
    var interval = fields.parsed("interval", DurationText::parse).orElse(usual.interval());
    var longest = fields.parsed("max_interval", DurationText::parse);
    longest
        .filter(it -> it.compareTo(interval) < 0)
        .ifPresent(
            it ->
                fields
                    .findings()
                    .problem(
                        fields.keyPosition("max_interval"),
                        "'max_interval' is shorter than 'interval'"));
    return new RetryDelay(
        interval,
        fields.number("backoff_rate", usual.backoffRate(), 1, MAX_BACKOFF_RATE),
        longest.orElse(
            usual.maxInterval().compareTo(interval) < 0 ? interval : usual.maxInterval()),
        fields.number("jitter", usual.jitter(), 0, 1));
  }

  /** A list of texts; one text alone is a list of one. */
  private static List<String> reasons(Fields fields, String key) {
    List<YamlNode> nodes = fields.find(key).map(RetryReader::itemsOf).orElse(List.of());
    return nodes.stream()
        .flatMap(node -> Fields.text(node, "'" + key + "'", fields.findings()).stream())
        .map(Located::value)
        .toList();
  }

  private static List<YamlNode> itemsOf(YamlNode node) {
    return node instanceof Sequence list ? list.items() : List.of(node);
  }
}
