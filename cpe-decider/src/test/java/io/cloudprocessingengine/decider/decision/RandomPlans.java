package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.decision.PlanBuilder.Activity;
import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.FailureFilter;
import io.cloudprocessingengine.decider.plan.OnFailure;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.Timeout;
import io.cloudprocessingengine.decider.plan.WaitStep;
import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans of all kinds of step, with requirements of all kinds, declared in any order. */
final class RandomPlans {
  private static final List<String> STATUSES =
      List.of("", ":succeeded", ":failed", ":skipped", ":completed");

  private static final List<String> ITEMS = List.of("[]", "[1]", "[1,2,3,4,5]", "{}");
  private static final List<String> TOLERATED = List.of("0", "2", "50%", "100%");
  private static final FailureFilter BROKEN =
      new FailureFilter(List.of("BROKEN", "TIMEOUT", "SCHEDULE"), List.of());

  private final Random random;

  RandomPlans(Random random) {
    this.random = random;
  }

  Plan next() {
    var steps =
        IntStream.rangeClosed(1, 1 + random.nextInt(8))
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(steps, random);
    var builder =
        PlanBuilder.plan().onFailure(random.nextBoolean() ? OnFailure.CANCEL : OnFailure.WAIT);
    steps.forEach(step -> add(builder, step));
    return builder.build();
  }

  /** Step n may require any step of a lower number. */
  private void add(PlanBuilder builder, int step) {
    var requires =
        IntStream.range(1, step)
            .filter(lower -> random.nextInt(3) == 0)
            .mapToObj(lower -> "S" + lower + STATUSES.get(random.nextInt(STATUSES.size())))
            .toArray(String[]::new);
    if (random.nextInt(5) == 0) {
      builder.when(random.nextBoolean() ? template() : FakeTemplate.json("false"));
    }
    var name = "S" + step;
    switch (random.nextInt(12)) {
      case 0 -> builder.step(name, new EvalStep(template()), requires);
      case 1 -> builder.step(name, new WaitStep(FakeTemplate.json("\"5s\"")), requires);
      case 2 -> builder.step(name, new SignalStep("go", Timeout.ofSeconds(9)), requires);
      case 3 -> builder.activity(name, Activity.withOutput("x", "$.x"), requires);
      case 4 -> builder.step(name, task().lambda(), requires);
      case 5 -> builder.step(name, task().child(), requires);
      case 6, 7, 8 -> builder.step(name, task().activity(), requires);
      default -> builder.activity(name, Activity.withInput(template()), requires);
    }
  }

  private TaskSteps task() {
    var task = TaskSteps.PLAIN.input(template());
    if (random.nextBoolean()) {
      task = task.retry(1 + random.nextInt(3), random.nextBoolean() ? FailureFilter.ANY : BROKEN);
    }
    return random.nextBoolean()
        ? task
        : task.forEach(
            ITEMS.get(random.nextInt(ITEMS.size())),
            1 + random.nextInt(3),
            TOLERATED.get(random.nextInt(TOLERATED.size())));
  }

  private Template template() {
    return random.nextInt(8) == 0
        ? FakeTemplate.failing("undefined")
        : FakeTemplate.variable("__input__");
  }
}
