package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.TaskStep;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import io.cloudprocessingengine.decider.plan.template.Value;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the input of a task's present attempt. */
final class TaskInput {
  private static final String CLIENT = "client";
  private static final Value NONE = new Value("", NullNode.getInstance());

  private final TaskNames names;
  private final JobVariables job;
  private final int textLength;

  TaskInput(TaskNames names, JobVariables job, Limits limits) {
    this.names = names;
    this.job = job;
    this.textLength = limits.textLength();
  }

  TaskNames names() {
    return names;
  }

  /**
   * Makes the task ready, or says why it cannot run. Never throws: whatever goes wrong in a
   * template or a schema is a failure of the task.
   */
  Optional<Failure> make(Task task) {
    try {
      var template = task.step().options().input();
      var value = template.isPresent() ? template.get().evaluate(variables(task)) : NONE;
      return ready(task, names.key(task), value);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(Failure.invalidInput(Failure.describe(e)));
    }
  }

  private Optional<Failure> ready(Task task, WorkKey key, Value value) {
    if (task.step() instanceof ActivityStep activity) {
      var faults = activity.activity().inputSpec().check(value.json());
      if (!faults.isEmpty()) {
        return Optional.of(Failure.invalidInput(String.join("\n", faults)));
      }
    }
    var text = text(task.step(), value);
    if (text.length() > textLength) {
      return Optional.of(tooLarge(text.length()));
    }
    task.ready(key, text);
    return Optional.empty();
  }

  private String text(TaskStep step, Value value) {
    if (step instanceof WorkflowStep) {
      if (value.json() instanceof ObjectNode object) {
        return withOwnClient(object).toString();
      }
      if (value.text().isEmpty() && job.input().path(CLIENT).isObject()) {
        return withOwnClient(JsonNodeFactory.instance.objectNode()).toString();
      }
    }
    if (step instanceof LambdaStep && !value.text().isEmpty()) {
      // Lambda takes JSON only.
      return value.json().toString();
    }
    return value.text();
  }

  /**
   * A child's messages go to the client of its job, whatever the payload claims, and nothing that
   * its job was sent tells it that steps of its are done.
   */
  private ObjectNode withOwnClient(ObjectNode input) {
    var own = input.deepCopy();
    own.remove(Carried.MEMBER);
    var client = job.input().path(CLIENT);
    if (client.isObject()) {
      own.set(CLIENT, client);
    } else {
      own.remove(CLIENT);
    }
    return own;
  }

  private static Variables variables(Task task) {
    var what = task.group().what();
    Map<String, JsonNode> all = new HashMap<>(what.variables().byName());
    all.put(Variables.ATTEMPT, IntNode.valueOf(task.id().attempt()));
    if (what.isMap()) {
      all.put(Variables.ITEM, what.items().get().get(task.id().item()));
      all.put(Variables.INDEX, IntNode.valueOf(task.id().item()));
    }
    return new Variables(all);
  }

  private Failure tooLarge(int length) {
    return new Failure(
        Failure.TOO_LARGE,
        "its input has %,d characters; SWF takes %,d: pass a reference to the data instead"
            .formatted(length, textLength));
  }
}
