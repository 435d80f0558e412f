package io.cloudprocessingengine.decider.swf;

import static io.cloudprocessingengine.decider.swf.SwfTasks.NOW;
import static io.cloudprocessingengine.decider.swf.SwfTasks.begun;
import static io.cloudprocessingengine.decider.swf.SwfTasks.completed;
import static io.cloudprocessingengine.decider.swf.SwfTasks.completedTask;
import static io.cloudprocessingengine.decider.swf.SwfTasks.failedChild;
import static io.cloudprocessingengine.decider.swf.SwfTasks.failedJob;
import static io.cloudprocessingengine.decider.swf.SwfTasks.scheduled;
import static io.cloudprocessingengine.decider.swf.SwfTasks.scheduledTask;
import static io.cloudprocessingengine.decider.swf.SwfTasks.started;
import static io.cloudprocessingengine.decider.swf.SwfTasks.startedTask;
import static io.cloudprocessingengine.decider.swf.SwfTasks.task;
import static io.cloudprocessingengine.decider.swf.SwfTasks.timedOutTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.MessageTransport.Refusal;
import io.cloudprocessingengine.common.message.Outbox;
import io.cloudprocessingengine.decider.message.Teller;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskRequest;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;
import software.amazon.awssdk.services.swf.model.SwfException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

class DecisionTaskHandlerTest {
  private final ScriptedSwf swf = new ScriptedSwf();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private volatile boolean queueIsDown;
  private final Outbox outbox =
      new Outbox(
          this::take,
          () -> new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1)),
          100);
  private final DecisionTasks tasks =
      new DecisionTasks(swf, "domain", new DecisionTasks.Worker("list", "me"));
  private final FollowedJobs jobs = new FollowedJobs(2);
  private final DecisionTaskHandler handler =
      new DecisionTaskHandler(
          tasks,
          Map.of(new PlanId("P", "1"), TestPlan.twoSteps("P")),
          Optional.empty(),
          new Teller(outbox, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(200)),
          jobs);

  private List<Refusal> take(String queueUrl, List<String> bodies) {
    if (queueIsDown) {
      throw new IllegalStateException("queue is down");
    }
    bodies.forEach(body -> sent.add(JsonText.parse(body).orElseThrow().path("type").asText()));
    return List.of();
  }

  @AfterEach
  void stop() {
    outbox.stop(Duration.ZERO);
  }

  @Test
  void decidesAndTellsTheClientAfterwards() throws InterruptedException {
    poll(task(3, 0, started(1), scheduledTask(2), startedTask(3)));

    assertThat(types(0)).containsExactly(DecisionType.SCHEDULE_ACTIVITY_TASK);
    await().untilAsserted(() -> assertThat(sent).containsExactly("ACTIVITY_SCHEDULED"));
  }

  @Test
  void theEndOfAChildIsNotToldAsTheEndOfItsJob() throws InterruptedException {
    poll(failedChild());

    assertThat(types(0)).containsExactly(DecisionType.FAIL_WORKFLOW_EXECUTION);
    assertThat(outbox.waiting()).isZero();
    assertThat(sent).isEmpty();
  }

  @Test
  void asksOnlyForWhatIsNew() throws InterruptedException {
    poll(task(3, 0, started(1), scheduledTask(2), startedTask(3)));
    poll(
        task(
            9,
            3,
            completedTask(4),
            scheduled(5, "A"),
            begun(6, 5),
            completed(7, 5),
            scheduledTask(8),
            startedTask(9)));

    assertThat(swf.polls).allMatch(PollForDecisionTaskRequest::startAtPreviousStartedEvent);
    assertThat(swf.histories).isEmpty();
    assertThat(types(1)).containsExactly(DecisionType.SCHEDULE_ACTIVITY_TASK);
    assertThat(
            swf.answers
                .get(1)
                .decisions()
                .get(0)
                .scheduleActivityTaskDecisionAttributes()
                .activityId())
        .isEqualTo("B");
  }

  @Test
  void readsAllPagesOfATask() throws InterruptedException {
    swf.hands(
        task(9, 0, started(1), scheduledTask(2), startedTask(3)).toBuilder()
            .nextPageToken("more")
            .build());
    poll(
        task(
            9,
            0,
            completedTask(4),
            scheduled(5, "A"),
            begun(6, 5),
            completed(7, 5),
            scheduledTask(8),
            startedTask(9)));

    assertThat(swf.polls)
        .extracting(PollForDecisionTaskRequest::nextPageToken)
        .containsExactly(null, "more");
    assertThat(
            swf.answers
                .get(0)
                .decisions()
                .get(0)
                .scheduleActivityTaskDecisionAttributes()
                .activityId())
        .isEqualTo("B");
  }

  @Test
  void readsTheHistoryOfAJobThatItDoesNotKnow() throws InterruptedException {
    swf.history.addAll(
        List.of(
            started(1),
            scheduledTask(2),
            startedTask(3),
            completedTask(4),
            scheduled(5, "A"),
            begun(6, 5),
            completed(7, 5),
            scheduledTask(8),
            startedTask(9),
            completed(10, 5)));
    poll(
        task(
            9,
            3,
            startedTask(3),
            completedTask(4),
            scheduled(5, "A"),
            begun(6, 5),
            completed(7, 5),
            scheduledTask(8),
            startedTask(9)));

    assertThat(swf.histories).hasSize(1);
    assertThat(
            swf.answers
                .get(0)
                .decisions()
                .get(0)
                .scheduleActivityTaskDecisionAttributes()
                .activityId())
        .isEqualTo("B");
    assertThat(jobs.find("run").orElseThrow().job().state().lastEventId()).isEqualTo(9);
  }

  @Test
  void sendsTheLastMessageBeforeItClosesTheJob() throws InterruptedException {
    poll(failedJob());

    assertThat(sent).containsExactly("WORKFLOW_FAILED");
    assertThat(jobs.find("run")).as("a job that is over").isEmpty();
    assertThat(types(0)).containsExactly(DecisionType.FAIL_WORKFLOW_EXECUTION);
    assertThat(
            swf.answers
                .get(0)
                .decisions()
                .get(0)
                .failWorkflowExecutionDecisionAttributes()
                .reason())
        .isEqualTo("A: BROKEN");
  }

  @Test
  void aJobIsNotClosedWhileItsClientCannotBeTold() throws InterruptedException {
    queueIsDown = true;
    poll(failedJob());
    assertThat(swf.answers).isEmpty();

    queueIsDown = false;
    await().until(() -> outbox.waiting() == 0);
    poll(failedJob());
    assertThat(types(0)).containsExactly(DecisionType.FAIL_WORKFLOW_EXECUTION);
    assertThat(sent).containsOnly("WORKFLOW_FAILED");
  }

  @Test
  void aDecisionThatCameTooLateIsNotTold() throws InterruptedException {
    swf.onRespond = UnknownResourceException.builder().message("Unknown decision task").build();
    poll(task(3, 0, started(1), scheduledTask(2), startedTask(3)));
    assertThat(outbox.waiting()).isZero();
    assertThat(sent).isEmpty();

    swf.onRespond = null;
    poll(
        task(
            6,
            0,
            started(1),
            scheduledTask(2),
            startedTask(3),
            timedOutTask(4),
            scheduledTask(5),
            startedTask(6)));
    assertThat(types(1)).containsExactly(DecisionType.SCHEDULE_ACTIVITY_TASK);
  }

  @Test
  void aDecisionWhoseReplyWasLostIsToldOnceItIsSeenToHaveTakenEffect() throws InterruptedException {
    swf.onRespond = UnknownResourceException.builder().message("Unknown decision task").build();
    poll(task(3, 0, started(1), scheduledTask(2), startedTask(3)));
    assertThat(sent).isEmpty();

    swf.onRespond = null;
    poll(
        task(
            9,
            3,
            completedTask(4),
            scheduled(5, "A"),
            begun(6, 5),
            completed(7, 5),
            scheduledTask(8),
            startedTask(9)));

    await()
        .untilAsserted(
            () -> assertThat(sent).containsExactly("ACTIVITY_SCHEDULED", "ACTIVITY_SCHEDULED"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDecisionWhoseReplyWasLostIsToldEvenAfterAnotherDeciderHadTheNext(boolean taken)
      throws InterruptedException {
    swf.onRespond = UnknownResourceException.builder().message("Unknown decision task").build();
    poll(task(3, 0, started(1), scheduledTask(2), startedTask(3)));
    swf.onRespond = null;
    swf.history.addAll(
        List.of(
            started(1),
            scheduledTask(2),
            startedTask(3),
            taken ? completedTask(4) : timedOutTask(4),
            scheduledTask(5),
            startedTask(6),
            completedTask(7),
            scheduled(8, "A"),
            begun(9, 8),
            completed(10, 8),
            scheduledTask(11),
            startedTask(12)));

    poll(
        task(
            12,
            6,
            startedTask(6),
            completedTask(7),
            scheduled(8, "A"),
            begun(9, 8),
            completed(10, 8),
            scheduledTask(11),
            startedTask(12)));

    await().until(() -> outbox.waiting() == 0);
    assertThat(sent).hasSize(taken ? 2 : 1).containsOnly("ACTIVITY_SCHEDULED");
  }

  @Test
  void aDecisionThatSwfDoesNotTakeDoesNotEndTheDaemon() throws InterruptedException {
    var details =
        AwsErrorDetails.builder().errorCode("ValidationException").errorMessage("no").build();
    swf.onRespond = (SwfException) SwfException.builder().awsErrorDetails(details).build();

    assertThatCode(() -> poll(task(3, 0, started(1), scheduledTask(2), startedTask(3))))
        .doesNotThrowAnyException();
  }

  @Test
  void troubleOfSwfIsLeftToTheLoop() {
    swf.onRespond = SdkClientException.create("connection refused");

    assertThatThrownBy(() -> poll(task(3, 0, started(1), scheduledTask(2), startedTask(3))))
        .isSameAs(swf.onRespond);
  }

  @Test
  void aTaskOfAnotherPlanIsNotAnswered() throws InterruptedException {
    poll(
        task(3, 0, started(1), scheduledTask(2), startedTask(3)).toBuilder()
            .workflowType(it -> it.name("P").version("2"))
            .build());

    assertThat(swf.answers).isEmpty();
  }

  private void poll(PollForDecisionTaskResponse task) throws InterruptedException {
    swf.hands(task);
    handler.handle(tasks.poll().orElseThrow());
  }

  private List<DecisionType> types(int answer) {
    return swf.answers.get(answer).decisions().stream().map(Decision::decisionType).toList();
  }
}
