package io.cloudprocessingengine.activitypoller.swf;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.DescribeActivityTypeResponse;
import software.amazon.awssdk.services.swf.model.RegisterActivityTypeRequest;
import software.amazon.awssdk.services.swf.model.RegistrationStatus;
import software.amazon.awssdk.services.swf.model.TypeAlreadyExistsException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/** Makes sure that SWF knows an activity type. */
public final class SwfActivityTypes {
  private static final Logger log = LoggerFactory.getLogger(SwfActivityTypes.class);

  private final SwfClient swf;
  private final String domain;

  public SwfActivityTypes(SwfClient swf, String domain) {
    this.swf = swf;
    this.domain = domain;
  }

  /**
   * Registers the type if it isn't; says so if it is and differs.
   *
   * @return the timeouts that are registered
   * @throws UnknownDomainException if there is no such domain; any other RuntimeException means
   *     that SWF couldn't be asked
   */
  public Timeouts register(ActivityTypeSpec wanted) {
    try {
      return existing(wanted);
    } catch (UnknownResourceException e) {
      return registered(wanted);
    }
  }

  private Timeouts existing(ActivityTypeSpec wanted) {
    var response =
        swf.describeActivityType(
            it ->
                it.domain(domain)
                    .activityType(
                        type -> type.name(wanted.type().name()).version(wanted.type().version())));
    var timeouts = timeouts(response);
    var difference = wanted.timeouts().difference(timeouts);
    if (!difference.isEmpty()) {
      log.warn(
          "{} is registered otherwise than configured: {}; what is registered holds, a new version can differ",
          wanted.type(),
          difference);
    }
    if (response.typeInfo().status() == RegistrationStatus.DEPRECATED) {
      log.warn("{} is deprecated in {}: no new task of it can be scheduled", wanted.type(), domain);
    }
    return timeouts;
  }

  private Timeouts registered(ActivityTypeSpec wanted) {
    try {
      swf.registerActivityType(request(wanted));
      log.info("Registered {} in {}", wanted.type(), domain);
      return wanted.timeouts();
    } catch (TypeAlreadyExistsException e) {
      // Another worker or the Decider was faster.
      return existing(wanted);
    } catch (UnknownResourceException e) {
      throw new UnknownDomainException(domain, e);
    }
  }

  private RegisterActivityTypeRequest request(ActivityTypeSpec wanted) {
    var timeouts = wanted.timeouts();
    return RegisterActivityTypeRequest.builder()
        .domain(domain)
        .name(wanted.type().name())
        .version(wanted.type().version())
        .description(given(wanted.description()))
        .defaultTaskList(list -> list.name(wanted.type().defaultTaskList()))
        .defaultTaskHeartbeatTimeout(given(timeouts.heartbeat()))
        .defaultTaskScheduleToStartTimeout(given(timeouts.scheduleToStart()))
        .defaultTaskStartToCloseTimeout(given(timeouts.startToClose()))
        .defaultTaskScheduleToCloseTimeout(given(timeouts.scheduleToClose()))
        .build();
  }

  private static Timeouts timeouts(DescribeActivityTypeResponse response) {
    var configuration = response.configuration();
    return new Timeouts(
        orUnset(configuration.defaultTaskHeartbeatTimeout()),
        orUnset(configuration.defaultTaskScheduleToStartTimeout()),
        orUnset(configuration.defaultTaskStartToCloseTimeout()),
        orUnset(configuration.defaultTaskScheduleToCloseTimeout()));
  }

  private static String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orUnset(String timeout) {
    return Objects.requireNonNullElse(timeout, Timeouts.UNSET);
  }
}
