package io.cloudprocessingengine.decider.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A problem or a warning with the line of the plan that it is about.
 *
 * @param source the line, if the problem names one and it can be read
 */
record Finding(Severity severity, Problem problem, Optional<Source> source) {
  private static final Pattern PLACE = Pattern.compile("(.*):(\\d+):(\\d+)", Pattern.DOTALL);
  private static final String INDENT = "    ";

  enum Severity {
    ERROR,
    WARNING
  }

  /**
   * A place of a file.
   *
   * @param line from 1
   * @param column from 1
   */
  record Source(String file, int line, int column, String text) {
    /** The line, and under it a caret at the column. */
    String excerpt() {
      var before = text.substring(0, Math.min(column - 1, text.length()));
      var blanks = before.replaceAll("[^\\t]", " ");
      return INDENT + text + "%n".formatted() + INDENT + blanks + "^%n".formatted();
    }
  }

  static Finding of(Severity severity, Problem problem) {
    return new Finding(severity, problem, source(problem));
  }

  /** The problem with the line that it is about. */
  static Problem shown(Problem problem) {
    var excerpt = source(problem).map(it -> "%n".formatted() + it.excerpt()).orElse("");
    return new Problem(problem.where(), problem.message() + excerpt.stripTrailing());
  }

  private static Optional<Source> source(Problem problem) {
    var place = PLACE.matcher(problem.where());
    if (!place.matches()) {
      return Optional.empty();
    }
    var line = Integer.parseInt(place.group(2));
    var column = Integer.parseInt(place.group(3));
    return line(Path.of(place.group(1)), line)
        .map(text -> new Source(place.group(1), line, column, text));
  }

  /** A file that has gone since it was checked has no line to show; the problem stands alone. */
  private static Optional<String> line(Path file, int line) {
    try (var lines = Files.lines(file)) {
      return lines.skip(line - 1L).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  ObjectNode toJson() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("severity", severity == Severity.ERROR ? "error" : "warning")
            .put("where", problem.where())
            .put("message", problem.message());
    source.ifPresent(
        it ->
            json.put("file", it.file())
                .put("line", it.line())
                .put("column", it.column())
                .put("source", it.text()));
    return json;
  }

  /** For people: the problem, and where it stands. */
  @Override
  public String toString() {
    var head = severity == Severity.WARNING ? "warning: " + problem : problem.toString();
    return head + "%n".formatted() + source.map(Source::excerpt).orElse("");
  }
}
