package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.decider.message.Teller;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.swf.model.ChildPolicy;

class RegistrationTest {
  private final TypeCatalog swf = new TypeCatalog();
  private final Registration registration =
      new Registration(
          swf, "domain", Map.of(TestPlan.twoSteps("P"), "list"), Optional.of("arn:role"));

  @Test
  void registersDomainWorkflowTypeAndActivityTypes() {
    registration.ensure();

    assertThat(swf.domains).containsExactly("domain");
    assertThat(swf.workflows.get("P 1"))
        .returns("list", it -> it.defaultTaskList().name())
        .returns("3600", it -> it.defaultExecutionStartToCloseTimeout())
        .returns("arn:role", it -> it.defaultLambdaRole())
        .returns("5", it -> it.defaultTaskStartToCloseTimeout())
        .returns(ChildPolicy.TERMINATE, it -> it.defaultChildPolicy());
    assertThat(swf.activities).containsOnlyKeys("PA v1", "PB v1");
    assertThat(swf.activities.get("PA v1"))
        .returns("60", it -> it.defaultTaskHeartbeatTimeout())
        .returns("PA", it -> it.defaultTaskList().name());
  }

  @Test
  void whatIsThereIsLeftAsItIs() {
    registration.ensure();
    var before = Map.copyOf(swf.workflows);

    new Registration(swf, "domain", Map.of(TestPlan.twoSteps("P"), "other"), Optional.empty())
        .ensure();

    assertThat(swf.workflows).isEqualTo(before);
  }

  @Test
  void isDoneOnce() {
    registration.ensure();
    registration.ensure();

    assertThat(swf.calls).isEqualTo(1);
  }

  @Test
  void isTriedAgainWhenSwfIsDownAtTheStart() {
    swf.isDown = true;
    assertThatThrownBy(registration::ensure).isInstanceOf(SdkClientException.class);

    swf.isDown = false;
    registration.ensure();
    assertThat(swf.workflows).containsKey("P 1");
  }

  @Test
  @Timeout(30)
  void theFirstPollDoesNotWaitForTypes() throws InterruptedException {
    swf.registersAfterAPoll = true;
    var tasks = new DecisionTasks(swf, "domain", new DecisionTasks.Worker("list", "decider"));
    var poller = new DecisionTaskPoller(registration, tasks, null);

    poller.once();

    poller.once(); // waits
    assertThat(swf.activities).containsOnlyKeys("PA v1", "PB v1");
  }

  @Test
  @Timeout(30)
  void whatFailsBesideThePollIsDoneBeforeTheNext() throws InterruptedException {
    swf.failures = new CountDownLatch(1);
    registration.begin();
    swf.failures.await();

    registration.ensure();
    assertThat(swf.workflows).containsKey("P 1");
  }

  @Test
  void aTypeThatSwfRefusesKeepsNoOtherWaiting() {
    swf.refused = "Bad 1";
    var plans = Map.of(TestPlan.twoSteps("Bad"), "list", TestPlan.twoSteps("P"), "list");

    new Registration(swf, "domain", plans, Optional.empty()).ensure();

    assertThat(swf.workflows).containsOnlyKeys("P 1");
    assertThat(swf.activities).containsKeys("PA v1", "PB v1");
  }

  @Test
  @Timeout(30)
  void aTaskThatCameBeforeTheTypesWereThereIsDecidedWhenTheyAre() throws InterruptedException {
    swf.task = SwfTasks.task(3, 0, SwfTasks.started(1));
    swf.failures = new CountDownLatch(1_000); // of all, be they beside the poll or after it
    var tasks = new DecisionTasks(swf, "domain", new DecisionTasks.Worker("list", "decider"));
    var teller = new Teller(null, Clock.systemUTC(), Duration.ZERO);
    var handler =
        new DecisionTaskHandler(
            tasks,
            Map.of(new PlanId("P", "1"), TestPlan.twoSteps("P")),
            Optional.empty(),
            teller,
            new FollowedJobs(1));
    var poller = new DecisionTaskPoller(registration, tasks, handler);

    assertThatThrownBy(poller::once).isInstanceOf(SdkClientException.class);
    assertThatThrownBy(poller::once).isInstanceOf(SdkClientException.class);
    assertThat(swf.answers).isZero();
    swf.failures = new CountDownLatch(0);
    poller.once();

    assertThat(swf.answers).isEqualTo(1);
    assertThat(swf.polls).isEqualTo(1);
  }

  @Test
  void saysWhichDefaultsDiffer() {
    var wanted = new Defaults().with("a", "1").with("b", "2").with("c", "3");

    assertThat(wanted.differences(Map.of("a", "1", "b", "7")))
        .containsExactly("b is 7, the plan says 2", "c is not set, the plan says 3");
  }
}
