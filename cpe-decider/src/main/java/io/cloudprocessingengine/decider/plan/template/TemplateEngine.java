package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * Makes templates from text. Plain references ({@code {{Step.key}}}) need no engine; for anything
 * else Jinjava is started, once, when it is first needed.
 */
public final class TemplateEngine {
  /** More than SWF takes in one request. */
  static final int MAX_OUTPUT = 1 << 20;

  private final Jinja jinja = new Jinja();

  /**
   * A text that is JSON once its expressions are written as JSON, or else a plain text.
   *
   * @throws TemplateException when the text can't be understood; the message says why
   */
  public ParsedTemplate text(String text) {
    return parse(text, Style.JSON);
  }

  /**
   * A string within plain YAML. If it is nothing but one expression it keeps the value's type;
   * otherwise the values become parts of the string, needing no quotes.
   *
   * @throws TemplateException when the string can't be understood; the message says why
   */
  public ParsedTemplate string(String text) {
    var single = PathTemplate.isSingle(text) || jinja.isSingle(text);
    return parse(text, single ? Style.JSON : Style.TEXT);
  }

  private ParsedTemplate parse(String text, Style style) {
    if (!isTemplate(text)) {
      var value = style == Style.JSON ? Value.ofText(text) : Value.of(TextNode.valueOf(text));
      return new ParsedTemplate(new ConstantTemplate(value), List.of(), true);
    }
    return PathTemplate.parse(text, style).orElseGet(() -> jinja.parse(text, style));
  }

  /** Whether a text holds anything to evaluate. */
  public static boolean isTemplate(String text) {
    return text.contains("{{") || text.contains("{%") || text.contains("{#");
  }
}
