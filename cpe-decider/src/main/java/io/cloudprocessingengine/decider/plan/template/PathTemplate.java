package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudprocessingengine.decider.plan.template.ParsedTemplate.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text whose only expressions are references such as {@code {{Step.key}}}: what nearly all plans
 * consist of, evaluated without the engine, to the same value.
 *
 * @param texts what stands around the paths: one more than there are paths
 */
record PathTemplate(List<String> texts, List<Path> paths, Style style) implements Template {
  private static final Pattern EXPRESSION = Pattern.compile("\\{\\{\\s*(" + Path.SHAPE + ")\\s*}}");

  PathTemplate {
    texts = List.copyOf(texts);
    paths = List.copyOf(paths);
  }

  static boolean isSingle(String text) {
    return EXPRESSION.matcher(text.strip()).matches();
  }

  /** Empty when the text has anything but plain references in it. */
  static Optional<ParsedTemplate> parse(String text, Style style) {
    var texts = new ArrayList<String>();
    var paths = new ArrayList<Path>();
    var references = new ArrayList<Reference>();
    var matcher = EXPRESSION.matcher(text);
    var end = 0;
    while (matcher.find()) {
      texts.add(text.substring(end, matcher.start()));
      var path = Path.parse(matcher.group(1));
      paths.add(path);
      var line =
          1 + (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      references.add(new Reference(path.variable(), path.firstKey(), line, isQuoted(texts, style)));
      end = matcher.end();
    }
    texts.add(text.substring(end));
    if (texts.stream().anyMatch(TemplateEngine::isTemplate)
        || paths.stream().anyMatch(Path::isReserved)) {
      return Optional.empty();
    }
    if (style == Style.JSON) {
      checkJson(texts);
    }
    return Optional.of(
        new ParsedTemplate(new PathTemplate(texts, paths, style), references, false));
  }

  /**
   * Whether what follows these pieces stands within a string of JSON. Each value that came before
   * is taken for whole JSON, which has both its quotes.
   */
  private static boolean isQuoted(List<String> before, Style style) {
    var text = String.join("", before).strip();
    return style == Style.JSON
        && JsonText.startsLikeJson(text)
        && text.replaceAll("\\\\.", "").chars().filter(it -> it == '"').count() % 2 == 1;
  }

  /** What no value makes JSON is refused now rather than in each job. */
  private static void checkJson(List<String> texts) {
    var text = String.join("null", texts).strip();
    // A member's name can be an expression, too; then null is no value for it.
    var hasNames = texts.stream().skip(1).anyMatch(it -> it.stripLeading().startsWith(":"));
    if (hasNames || !JsonText.startsLikeJson(text)) {
      return;
    }
    try {
      ExactJson.read(text);
    } catch (JsonProcessingException e) {
      throw new TemplateException(JsonText.fault(e) + ", whatever its {{…}} give", e);
    }
  }

  @Override
  public Value evaluate(Variables variables) {
    if (style == Style.JSON && isOnePath()) {
      return Value.of(paths.get(0).find(variables));
    }
    var result = new StringBuilder(texts.get(0));
    for (var index = 0; index < paths.size(); index++) {
      result.append(style.write(paths.get(index).find(variables))).append(texts.get(index + 1));
      if (result.length() > TemplateEngine.MAX_OUTPUT) {
        throw TemplateException.tooLong();
      }
    }
    return style.read(result.toString());
  }

  private boolean isOnePath() {
    return paths.size() == 1 && texts.get(0).isBlank() && texts.get(1).isBlank();
  }

  @Override
  public Set<String> variables() {
    return paths.stream().map(Path::variable).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    var text = new StringBuilder(texts.get(0));
    for (var index = 0; index < paths.size(); index++) {
      text.append("{{").append(paths.get(index).text()).append("}}").append(texts.get(index + 1));
    }
    return text.toString();
  }
}
