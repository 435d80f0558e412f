package io.cloudprocessingengine.decider.swf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The defaults that a plan wants a type to have. */
final class Defaults {
  private final Map<String, String> wanted = new LinkedHashMap<>();

  Defaults with(String name, String value) {
    wanted.put(name, value);
    return this;
  }

  /** Each default that differs from what SWF has, both values named. */
  List<String> differences(Map<String, String> registered) {
    return wanted.entrySet().stream()
        .filter(it -> !it.getValue().equals(registered.get(it.getKey())))
        .map(it -> difference(it.getKey(), registered.get(it.getKey()), it.getValue()))
        .toList();
  }

  private static String difference(String name, String registered, String wanted) {
    return "%s is %s, the plan says %s"
        .formatted(name, registered == null ? "not set" : registered, wanted);
  }
}
