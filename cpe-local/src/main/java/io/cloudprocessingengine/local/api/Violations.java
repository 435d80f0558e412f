package io.cloudprocessingengine.local.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with an input, and says all of it in one fault, in the service's words.
 */
final class Violations {
  private final List<String> found = new ArrayList<>();

  void missing(String path) {
    found.add("Value null at '" + path + "' failed to satisfy constraint: Member must not be null");
  }

  void add(String path, String value, String rule) {
    found.add("Value '" + value + "' at '" + path + "' failed to satisfy constraint: " + rule);
  }

  static Fault wrongType(String path, String expected) {
    return FaultType.SERIALIZATION.saying("Member '" + path + "' must be " + expected);
  }

  void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    var noun = found.size() == 1 ? " validation error detected: " : " validation errors detected: ";
    throw FaultType.VALIDATION.saying(found.size() + noun + String.join("; ", found));
  }
}
