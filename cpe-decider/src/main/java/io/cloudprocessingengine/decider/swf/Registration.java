package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import io.cloudprocessingengine.decider.plan.Plan;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.DomainAlreadyExistsException;
import software.amazon.awssdk.services.swf.model.SwfException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/**
 * Sees to it that SWF knows the domain and all types of the plans. What is there is left as it is;
 * a difference is said.
 */
final class Registration {
  private static final Logger log = LoggerFactory.getLogger(Registration.class);
  private static final String RETENTION_DAYS = "30";
  private static final int SERVER_FAULT = 500;
  private static final long WAIT_FOR_RIGHTS = Duration.ofMinutes(2).toNanos();
  private static final long TRY_REFUSED_AFTER = Duration.ofMinutes(1).toNanos();

  private final SwfClient swf;
  private final String domain;
  private final Map<Plan, String> taskLists;
  private final Optional<String> lambdaRole;

  // All guarded by this.
  private boolean domainIsThere;
  private boolean done;
  private final Set<String> refused = new HashSet<>();
  private long refusedAt;
  private boolean deniedBefore;
  private long deniedAt;

  /**
   * Registers nothing yet.
   *
   * @param taskLists the decision task list of each plan
   * @param lambdaRole what SWF calls Lambda functions as
   */
  Registration(
      SwfClient swf, String domain, Map<Plan, String> taskLists, Optional<String> lambdaRole) {
    this.swf = swf;
    this.domain = domain;
    this.taskLists = Map.copyOf(taskLists);
    this.lambdaRole = lambdaRole;
  }

  /**
   * Sees to the domain, without which nobody can poll, and begins with the types beside the first
   * poll: a job that waits should not wait for a call or two per type as well.
   */
  synchronized void begin() {
    if (!done) {
      domain();
      var thread = new Thread(this::tryToEnsure, "registration");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void tryToEnsure() {
    try {
      ensure();
    } catch (RuntimeException e) {
      log.warn("Types can't be registered yet: {}; trying again", Reasons.of(e));
    }
  }

  /**
   * Registers what is missing, the first time it is called; again if that fails. Waits for what
   * {@link #begin} began. A type that SWF refuses keeps no other waiting: it is said, and tried
   * again now and then; until then SWF refuses what needs it.
   */
  synchronized void ensure() {
    if (done && (refused.isEmpty() || System.nanoTime() - refusedAt < TRY_REFUSED_AFTER)) {
      return;
    }
    refusedAt = System.nanoTime();
    try {
      ensureTypes();
      done = true;
    } catch (RuntimeException e) {
      // Those that are not refused are there: nobody waits for another try.
      if (!done) {
        throw e;
      }
      log.debug("Refused types can't be tried again yet", e);
    }
  }

  private void ensureTypes() {
    domain();
    var workflows = new WorkflowTypes(swf, domain, lambdaRole);
    var activities = new ActivityTypes(swf, domain);
    taskLists.forEach(
        (plan, list) -> ensure("workflow type " + plan.id(), () -> workflows.ensure(plan, list)));
    taskLists.keySet().stream()
        .flatMap(plan -> plan.activities().values().stream())
        .distinct()
        .forEach(it -> ensure("activity type " + it.type(), () -> activities.ensure(it)));
  }

  private void ensure(String type, Runnable registering) {
    if (done && !refused.contains(type)) {
      return;
    }
    try {
      registering.run();
      refused.remove(type);
    } catch (SwfException e) {
      if (e.isThrottlingException() || e.statusCode() >= SERVER_FAULT || mayPass(e)) {
        throw e;
      }
      if (refused.add(type)) {
        log.error("SWF refuses the {}, so that jobs that need it fail: {}", type, Reasons.of(e));
      }
    }
  }

  /**
   * Of the type itself SWF says that it is invalid. Anything else, such as a role that may not
   * register, may pass: it is waited for at first.
   */
  private boolean mayPass(SwfException e) {
    var code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
    if ("ValidationException".equals(code)) {
      return false;
    }
    if (!deniedBefore) {
      deniedBefore = true;
      deniedAt = System.nanoTime();
    }
    return System.nanoTime() - deniedAt < WAIT_FOR_RIGHTS;
  }

  private void domain() {
    if (domainIsThere) {
      return;
    }
    try {
      swf.describeDomain(it -> it.name(domain));
    } catch (UnknownResourceException e) {
      registerDomain();
    }
    domainIsThere = true;
  }

  private void registerDomain() {
    try {
      swf.registerDomain(
          it -> it.name(domain).workflowExecutionRetentionPeriodInDays(RETENTION_DAYS));
      log.info("Domain {} registered", domain);
    } catch (DomainAlreadyExistsException e) {
      log.debug("Domain {} was registered by another daemon", domain);
    }
  }
}
