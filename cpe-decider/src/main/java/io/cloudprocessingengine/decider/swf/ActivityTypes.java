package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.plan.ActivityDefinition;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.ActivityTypeConfiguration;
import software.amazon.awssdk.services.swf.model.RegistrationStatus;
import software.amazon.awssdk.services.swf.model.TypeAlreadyExistsException;

/** The activity types that plans use. */
final class ActivityTypes {
  private static final Logger log = LoggerFactory.getLogger(ActivityTypes.class);

  private final SwfClient swf;
  private final String domain;

  ActivityTypes(SwfClient swf, String domain) {
    this.swf = swf;
    this.domain = domain;
  }

  void ensure(ActivityDefinition activity) {
    try {
      register(activity);
      log.info("Activity type {} registered", activity.type());
    } catch (TypeAlreadyExistsException e) {
      compare(activity);
    }
  }

  private void register(ActivityDefinition activity) {
    var timeouts = activity.scheduling().timeouts();
    swf.registerActivityType(
        it ->
            it.domain(domain)
                .name(activity.type().name())
                .version(activity.type().version())
                .description(activity.description().isEmpty() ? null : activity.description())
                .defaultTaskList(list -> list.name(activity.scheduling().taskList()))
                .defaultTaskHeartbeatTimeout(timeouts.heartbeat().text())
                .defaultTaskScheduleToCloseTimeout(timeouts.scheduleToClose().text())
                .defaultTaskScheduleToStartTimeout(timeouts.scheduleToStart().text())
                .defaultTaskStartToCloseTimeout(timeouts.startToClose().text()));
  }

  private void compare(ActivityDefinition activity) {
    var type =
        swf.describeActivityType(
            it ->
                it.domain(domain)
                    .activityType(
                        name ->
                            name.name(activity.type().name()).version(activity.type().version())));
    if (type.typeInfo().status() == RegistrationStatus.DEPRECATED) {
      log.warn("Activity type {} is deprecated: steps that run it will fail", activity.type());
    }
    var timeouts = activity.scheduling().timeouts();
    var differences =
        new Defaults()
            .with("defaultTaskList", activity.scheduling().taskList())
            .with("defaultTaskHeartbeatTimeout", timeouts.heartbeat().text())
            .with("defaultTaskScheduleToCloseTimeout", timeouts.scheduleToClose().text())
            .with("defaultTaskScheduleToStartTimeout", timeouts.scheduleToStart().text())
            .with("defaultTaskStartToCloseTimeout", timeouts.startToClose().text())
            .differences(registered(type.configuration()));
    if (!differences.isEmpty()) {
      log.warn(
          "Activity type {} is registered with other defaults, which stay: {}",
          activity.type(),
          String.join("; ", differences));
    }
  }

  private static Map<String, String> registered(ActivityTypeConfiguration type) {
    var registered = new HashMap<String, String>();
    registered.put(
        "defaultTaskList", type.defaultTaskList() == null ? null : type.defaultTaskList().name());
    registered.put("defaultTaskHeartbeatTimeout", type.defaultTaskHeartbeatTimeout());
    registered.put("defaultTaskScheduleToCloseTimeout", type.defaultTaskScheduleToCloseTimeout());
    registered.put("defaultTaskScheduleToStartTimeout", type.defaultTaskScheduleToStartTimeout());
    registered.put("defaultTaskStartToCloseTimeout", type.defaultTaskStartToCloseTimeout());
    return registered;
  }
}
