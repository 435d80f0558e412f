package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.decider.plan.Step;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.Optional;

/** One step of one job: where it stands. Changed by {@link Progress} only. */
final class StepRun {
  private final Step step;
  private StepStatus status = StepStatus.WAITING;
  private int unmet;
  private Beginning beginning;
  private JsonNode output = NullNode.getInstance();
  private Failure failure;
  private String whySkipped;
  private boolean carried;
  private int refusals;

  StepRun(Step step) {
    this.step = step;
    this.unmet = step.requires().size();
  }

  Step step() {
    return step;
  }

  String name() {
    return step.name();
  }

  StepStatus status() {
    return status;
  }

  /** What other steps see of it: its output; of a failed one, the error. */
  JsonNode output() {
    return output;
  }

  Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  Optional<String> whySkipped() {
    return Optional.ofNullable(whySkipped);
  }

  /** Whether it succeeded by what an earlier run of the job had done. */
  boolean isCarried() {
    return carried;
  }

  void carried() {
    carried = true;
  }

  /** How it was begun; for steps that are ready or running. */
  Beginning beginning() {
    return beginning;
  }

  int refusals() {
    return refusals;
  }

  /** Counts one more required step that has ended; true when it was the last. */
  boolean requirementEnded() {
    unmet--;
    return unmet == 0;
  }

  void ready(Beginning how) {
    beginning = how;
    status = StepStatus.READY;
  }

  void running() {
    status = StepStatus.RUNNING;
  }

  void refused() {
    refusals++;
  }

  void succeeded(JsonNode value) {
    output = value;
    status = StepStatus.SUCCEEDED;
  }

  void failed(Failure cause, int attempts) {
    failure = cause;
    output = error(cause, attempts);
    status = StepStatus.FAILED;
  }

  void skipped(String why) {
    whySkipped = why;
    status = StepStatus.SKIPPED;
  }

  /** What other steps see of something that failed. */
  static JsonNode error(Failure cause, int attempts) {
    var error =
        JsonNodeFactory.instance
            .objectNode()
            .put("reason", cause.reason())
            .put("details", cause.details())
            .put("attempts", attempts);
    return JsonNodeFactory.instance.objectNode().set(Variables.ERROR, error);
  }
}
