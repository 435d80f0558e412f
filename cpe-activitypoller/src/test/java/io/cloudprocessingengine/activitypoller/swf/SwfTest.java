package io.cloudprocessingengine.activitypoller.swf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.activitypoller.LocalSwf;
import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatReply;
import io.cloudprocessingengine.activitypoller.task.ActivityTask;
import io.cloudprocessingengine.activitypoller.task.ActivityType;
import io.cloudprocessingengine.activitypoller.task.AnswerRefusedException;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import io.cloudprocessingengine.activitypoller.task.Terms;
import io.cloudprocessingengine.common.message.FailureDetails;
import io.cloudprocessingengine.common.message.Messages.Execution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.swf.model.EventType;

/** The worker's calls, answered by a local SWF. */
class SwfTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static LocalSwf local;

  @BeforeAll
  static void start() {
    local = new LocalSwf();
  }

  @AfterAll
  static void stop() {
    local.close();
  }

  @Test
  void registersTheTypeAsSoonAsThereIsTheDomain() {
    var terms = terms("late", spec("Late", new Timeouts("6", "NONE", "600", "")));

    assertThatThrownBy(terms::prepare)
        .isInstanceOf(UnknownDomainException.class)
        .hasMessageContaining("SWF has no domain 'late'");
    local.registerDomain("late");
    terms.prepare();

    assertThat(registered("late", "Late")).isEqualTo(new Timeouts("6", "NONE", "600", ""));
    assertThat(terms.now())
        .isEqualTo(new Terms(Duration.ofSeconds(2), Optional.of(NOW.plusSeconds(600))));
  }

  @Test
  void goesByWhatIsRegisteredAlready() {
    local.registerDomain("early");
    terms("early", spec("Early", new Timeouts("3", "", "NONE", ""))).prepare();
    var terms = terms("early", spec("Early", new Timeouts("30", "", "60", "")));

    terms.prepare();

    assertThat(registered("early", "Early")).isEqualTo(new Timeouts("3", "", "NONE", ""));
    assertThat(terms.now()).isEqualTo(new Terms(Duration.ofSeconds(1), Optional.empty()));
  }

  @Test
  void saysWhatIsRegisteredOtherwise() {
    var wanted = new Timeouts("30", "", "60", "NONE");

    assertThat(wanted.difference(new Timeouts("3", "5", "60", "")))
        .isEqualTo("heartbeat is 3 instead of 30, scheduleToClose is unset instead of NONE");
    assertThat(wanted.difference(wanted)).isEmpty();
  }

  @Test
  void takesATaskAnswersItAndNoticesWhenItIsLost() {
    local.registerDomain("lost");
    terms("lost", spec("Echo", new Timeouts("", "", "", ""))).prepare();
    local.schedule("lost", "Echo", "text");
    var answers = new SwfTaskAnswers(local.swf, "lost");
    var heartbeats = new SwfHeartbeats(local.swf);

    var task = source("lost").poll().orElseThrow();
    assertThat(task.type()).isEqualTo(new ActivityType("Echo", "v1"));
    assertThat(task.activityId()).isEqualTo("Step");
    assertThat(task.input()).isEqualTo("text");
    assertThat(heartbeats.send(task.token(), "{}")).isEqualTo(HeartbeatReply.GO_ON);
    local.swf.terminateWorkflowExecution(it -> it.domain("lost").workflowId("job"));

    assertThat(heartbeats.send(task.token(), "")).isEqualTo(HeartbeatReply.TASK_LOST);
    assertThat(answers.answer(task, new Outcome.Completed("x"))).isFalse();
    assertThat(answers.answer(task, new Outcome.Canceled(""))).isFalse();
    assertThat(answers.wasTaken(task)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellsSwfWhetherAnotherAttemptMaySucceed(boolean retryable) {
    var domain = "failing-" + retryable;
    local.registerDomain(domain);
    terms(domain, spec("Echo", new Timeouts("", "", "", ""))).prepare();
    local.schedule(domain, "Echo", "text");
    var task = source(domain).poll().orElseThrow();

    var answers = new SwfTaskAnswers(local.swf, domain);
    answers.answer(task, new Outcome.Failed("BROKEN", "x".repeat(32_768), retryable));

    assertThat(answers.wasTaken(task)).isTrue();

    var details = FailureDetails.read(failureDetails(domain, task.execution()));
    assertThat(details.permanent()).isEqualTo(!retryable);
    assertThat(details.text()).startsWith("xxx");
  }

  @Test
  void saysThatAnAnswerIsInvalid() {
    var execution = new Execution("workflow", "run");
    var task = new ActivityTask("no-token", new ActivityType("A", "1"), "Step", execution, 3, "");

    assertThatThrownBy(
            () -> new SwfTaskAnswers(local.swf, "none").answer(task, new Outcome.Completed("")))
        .isInstanceOf(AnswerRefusedException.class);
  }

  private static String failureDetails(String domain, Execution execution) {
    return local
        .swf
        .getWorkflowExecutionHistory(
            it ->
                it.domain(domain)
                    .execution(
                        to -> to.workflowId(execution.workflowId()).runId(execution.runId())))
        .events()
        .stream()
        .filter(event -> event.eventType() == EventType.ACTIVITY_TASK_FAILED)
        .findFirst()
        .orElseThrow()
        .activityTaskFailedEventAttributes()
        .details();
  }

  private static SwfTaskSource source(String domain) {
    return new SwfTaskSource(local.swf, new TaskList(domain, "Echo-v1"), "test");
  }

  private static SwfTerms terms(String domain, ActivityTypeSpec spec) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new SwfTerms(new SwfActivityTypes(local.swf, domain), spec, clock);
  }

  private static ActivityTypeSpec spec(String name, Timeouts timeouts) {
    return new ActivityTypeSpec(new ActivityType(name, "v1"), "of a test", timeouts);
  }

  private static Timeouts registered(String domain, String name) {
    var unset = new Timeouts("", "", "", "");
    return new SwfActivityTypes(local.swf, domain).register(spec(name, unset));
  }
}
