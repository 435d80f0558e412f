package io.cloudprocessingengine.benchmarks.swf;

import com.amazonaws.services.simpleworkflow.flow.DecisionContext;
import com.amazonaws.services.simpleworkflow.flow.WorkflowTypeRegistrationOptions;
import com.amazonaws.services.simpleworkflow.flow.core.Promise;
import com.amazonaws.services.simpleworkflow.flow.generic.WorkflowDefinition;
import com.amazonaws.services.simpleworkflow.flow.generic.WorkflowDefinitionFactory;
import com.amazonaws.services.simpleworkflow.flow.model.WorkflowType;
import com.amazonaws.services.simpleworkflow.flow.worker.GenericWorkflowWorker;
import com.amazonaws.services.simpleworkflow.flow.worker.SimpleWorkflowDefinitionFactoryFactory;
import io.cloudprocessingengine.benchmarks.JobPlan;
import software.amazon.awssdk.services.swf.SwfClient;

/** A sequence of steps by the AWS Flow Framework, by its leanest interface. */
final class FlowDecider extends WorkflowDefinitionFactory {
  private final JobPlan plan;

  private FlowDecider(JobPlan plan) {
    this.plan = plan;
  }

  static void start(SwfClient swf, String domain, JobPlan plan) {
    var factories = new SimpleWorkflowDefinitionFactoryFactory();
    factories.addWorkflowDefinitionFactory(new FlowDecider(plan));
    var worker = new GenericWorkflowWorker(swf, domain, Jobs.DECISIONS);
    worker.setWorkflowDefinitionFactoryFactory(factories);
    worker.start();
  }

  @Override
  public WorkflowType getWorkflowType() {
    return WorkflowType.builder().name(plan.name()).version(JobPlan.VERSION).build();
  }

  /** None: the type is registered. */
  @Override
  public WorkflowTypeRegistrationOptions getWorkflowRegistrationOptions() {
    return null;
  }

  @Override
  public WorkflowDefinition getWorkflowDefinition(DecisionContext context) {
    return new Sequence(context, plan.width());
  }

  @Override
  public void deleteWorkflowDefinition(WorkflowDefinition definition) {}

  private static final class Sequence extends WorkflowDefinition {
    private final DecisionContext context;
    private final int steps;

    Sequence(DecisionContext context, int steps) {
      this.context = context;
      this.steps = steps;
    }

    @Override
    public Promise<String> execute(String input) {
      var last = Promise.asPromise(input);
      for (var i = 0; i < steps; i++) {
        last =
            context
                .getActivityClient()
                .scheduleActivityTask(JobPlan.ACTIVITY, JobPlan.VERSION, last);
      }
      return last;
    }

    @Override
    public void signalRecieved(String name, String input) {}

    @Override
    public String getWorkflowState() {
      return null;
    }
  }
}
