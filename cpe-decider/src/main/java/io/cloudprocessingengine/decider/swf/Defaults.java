package io.cloudprocessingengine.decider.swf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The defaults of a type: what a plan wants beside what SWF has. */
final class Defaults {
  private static final Logger log = LoggerFactory.getLogger(Defaults.class);

  private final Map<String, String> wanted = new LinkedHashMap<>();

  Defaults with(String name, String value) {
    wanted.put(name, value);
    return this;
  }

  /** Warns of each default that differs. */
  void compare(String type, Map<String, String> registered) {
    var differences =
        wanted.entrySet().stream()
            .filter(it -> !it.getValue().equals(registered.get(it.getKey())))
            .map(
                it ->
                    "%s is %s, the plan says %s"
                        .formatted(it.getKey(), registered.get(it.getKey()), it.getValue()))
            .toList();
    if (!differences.isEmpty()) {
      log.warn(
          "{} is registered with other defaults, which stay: {}",
          type,
          String.join("; ", differences));
    }
  }
}
