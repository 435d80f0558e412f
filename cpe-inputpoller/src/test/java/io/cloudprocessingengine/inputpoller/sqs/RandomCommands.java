package io.cloudprocessingengine.inputpoller.sqs;

import java.util.List;
import java.util.Random;

/** Makes bodies of messages: commands, commands with something wrong, and what is no command. */
final class RandomCommands {
  private static final List<String> TYPES =
      List.of(
          "START_JOB",
          "start_job",
          "CANCEL_JOB",
          "CANCEL_ACTIVITY",
          "SIGNAL_JOB",
          "GET_JOB_STATUS",
          "GET_JOB_LIST",
          "GET_ACTIVITY_STATUS",
          "GET_ACTIVITY_LIST",
          "RETRY_JOB",
          "EXPLODE",
          "");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e999999999",
          "-1E-999999999",
          "\"\"",
          "\"text\"",
          "[]",
          "{}",
          "[[[[]]]]",
          "{\"a\": {\"a\": {}}}",
          "12345678901234567890123456789",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"#cancel-activity\"",
          "\"open\"",
          "\"1.5\"",
          "5",
          "\"60\"",
          "NaN");

  private static final List<String> MEMBERS =
      List.of(
          "reason",
          "activityId",
          "signal",
          "input",
          "status",
          "name",
          "tag",
          "from",
          "to",
          "pageSize",
          "page",
          "client",
          "__retry__",
          "more",
          "workflow");

  private static final String ODD = "{}[]\",:\\\u0000\ufeff\ufffd\ud800e9.- \n\u00e9\u4e2d";

  private final Random random;

  RandomCommands(long seed) {
    random = new Random(seed);
  }

  String next() {
    var command = command();
    return switch (random.nextInt(10)) {
      case 0 -> mutated(command);
      case 1 -> command.substring(0, random.nextInt(command.length()));
      case 2 -> noise();
      case 3 -> command.replaceFirst("\\{", "{\"type\": \"START_JOB\", ");
      default -> command;
    };
  }

  private String command() {
    var type = random.nextInt(20) == 0 ? pick(VALUES) : "\"" + pick(TYPES) + "\"";
    var jobId = random.nextInt(10) == 0 ? pick(VALUES) : "\"job-" + random.nextInt(5_000) + "\"";
    return "{\"time\": 1.5, \"type\": %s, \"jobId\": %s, \"data\": {%s%s}}"
        .formatted(type, jobId, workflow(), more());
  }

  private String workflow() {
    if (random.nextInt(20) == 0) {
      return "\"workflow\": " + pick(VALUES);
    }
    var version = random.nextInt(15) == 0 ? pick(VALUES) : "\"1\"";
    var timeout =
        random.nextInt(8) == 0 ? ", \"executionStartToCloseTimeout\": " + pick(VALUES) : "";
    return "\"workflow\": {\"name\": \"Film\", \"version\": %s%s}".formatted(version, timeout);
  }

  private String more() {
    var more = new StringBuilder();
    for (int count = random.nextInt(4); count > 0; count--) {
      var value =
          random.nextInt(200) == 0
              ? "\"" + "x".repeat(random.nextInt(40_000)) + "\""
              : pick(VALUES);
      more.append(", \"").append(pick(MEMBERS)).append("\": ").append(value);
    }
    return more.toString();
  }

  private String mutated(String command) {
    var text = new StringBuilder(command);
    for (int count = 1 + random.nextInt(5); count > 0 && text.length() > 0; count--) {
      var at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
        default -> text.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
      }
    }
    return text.toString();
  }

  private String noise() {
    if (random.nextInt(500) == 0) {
      return (random.nextBoolean() ? "[" : "{\"a\":").repeat(100_000);
    }
    var text = new StringBuilder();
    for (int count = random.nextInt(60); count > 0; count--) {
      text.append(ODD.charAt(random.nextInt(ODD.length())));
    }
    return text.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
