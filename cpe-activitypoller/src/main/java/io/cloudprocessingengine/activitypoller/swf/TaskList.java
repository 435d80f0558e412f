package io.cloudprocessingengine.activitypoller.swf;

import java.util.Objects;

/** A task list of a domain. */
public record TaskList(String domain, String name) {
  public TaskList {
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(name, "name");
  }
}
