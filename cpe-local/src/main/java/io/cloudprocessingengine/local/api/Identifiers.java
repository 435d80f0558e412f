package io.cloudprocessingengine.local.api;

/** The rule for names and ids that the model states in words only. */
final class Identifiers {
  private static final String RULE =
      "Member must not contain ':', '/', '|' or control characters, and must not be 'arn'";
  private static final String WHITESPACE_RULE = "Member must not start or end with whitespace";

  private Identifiers() {}

  static void check(String path, String value, Violations violations) {
    if (value.equals("arn") || value.chars().anyMatch(Identifiers::isForbidden)) {
      violations.add(path, value, RULE);
    } else if (!value.equals(value.strip())) {
      violations.add(path, value, WHITESPACE_RULE);
    }
  }

  private static boolean isForbidden(int c) {
    return c == ':' || c == '/' || c == '|' || Character.isISOControl(c);
  }
}
