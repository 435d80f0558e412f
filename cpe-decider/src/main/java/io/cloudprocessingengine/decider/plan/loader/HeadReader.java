package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.decider.plan.OnFailure;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.PlanSettings;
import io.cloudprocessingengine.decider.plan.Timeout;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads what a plan says before its activities and steps. */
final class HeadReader {
  private static final String EXECUTION_TIMEOUT = "default_execution_start_to_close_timeout";
  private static final String DECISION_TIMEOUT = "default_task_start_to_close_timeout";
  private static final Timeout THIRTY_DAYS = Timeout.ofSeconds(2_592_000);
  private static final Timeout A_MINUTE = Timeout.ofSeconds(60);

  /** All keys of a plan. */
  static final List<String> KEYS =
      List.of(
          "name",
          "version",
          "description",
          EXECUTION_TIMEOUT,
          DECISION_TIMEOUT,
          "input_spec",
          "activities",
          "steps",
          "output",
          "on_failure");

  private HeadReader() {}

  /** The plan's name and version, as the plan or the command line has them. */
  static PlanId id(Fields fields, PlanOverrides overrides) {
    return new PlanId(
        text(fields, "name", overrides.name(), SwfName.NAME),
        text(fields, "version", overrides.version(), SwfName.VERSION));
  }

  private static String text(Fields fields, String key, Optional<String> override, SwfName rules) {
    return override.orElseGet(
        () ->
            fields
                .name(key, fields.required(key, "the plan"), rules)
                .map(Located::value)
                .orElse(""));
  }

  static PlanSettings settings(Fields fields) {
    return new PlanSettings(
        fields.description(),
        fields.parsed(EXECUTION_TIMEOUT, BoundedTimeout.EXECUTION::parse).orElse(THIRTY_DAYS),
        decisionTimeout(fields),
        new Choice<>(OnFailure.class).read(fields, "on_failure", OnFailure.CANCEL));
  }

  private static Timeout decisionTimeout(Fields fields) {
    var timeout = fields.parsed(DECISION_TIMEOUT, HeadReader::decisionTimeout).orElse(A_MINUTE);
    if (timeout.duration().isEmpty()) {
      fields
          .findings()
          .warning(
              fields.find(DECISION_TIMEOUT).orElseThrow().position(),
              "with 'NONE' a job stops for good when a Decider ends amid a decision: SWF gives the"
                  + " decision to another only after this time");
    }
    return timeout;
  }

  /** Within no time no decision is made: SWF would give the task out for ever. */
  private static Timeout decisionTimeout(String text) {
    var timeout = Timeout.parse(text);
    if (timeout.duration().filter(Duration::isZero).isPresent()) {
      throw new IllegalArgumentException("'" + text + "' is too short: a second, or NONE");
    }
    return timeout;
  }
}
