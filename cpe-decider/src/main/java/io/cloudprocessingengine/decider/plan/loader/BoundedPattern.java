package io.cloudprocessingengine.decider.plan.loader;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A pattern of a schema, which gives up rather than hold a decider: some, such as {@code
 * ^(.*?a){25}P}, try more ways through a text than there is time for.
 */
final class BoundedPattern implements RegularExpression {
  private final String source;
  private final Pattern pattern;

  BoundedPattern(String source) {
    this.source = source;
    this.pattern = Pattern.compile(withVeryEnd(source));
  }

  /** A pattern that did not come to an end; the message says which. */
  static final class TooCostlyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooCostlyException(String pattern, int length) {
      super(
          "the pattern %s can't be held against this text of %d characters: it tries too many ways"
              .formatted(pattern, length));
    }
  }

  /** Found anywhere, as JSON Schema has it. */
  @Override
  public boolean matches(String value) {
    return pattern.matcher(new CountedText(value, PatternReads.current())).find();
  }

  /** In JSON Schema {@code $} is the very end; Java's is also before a line's end there. */
  private static String withVeryEnd(String source) {
    var text = new StringBuilder();
    var inClass = false;
    for (var i = 0; i < source.length(); i++) {
      var c = source.charAt(i);
      if (c == '\\' && i + 1 < source.length()) {
        text.append(c).append(source.charAt(++i));
        continue;
      }
      inClass = c == '[' || (inClass && c != ']');
      text.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
    }
    return text.toString();
  }

  /** Counts what is read of it: the same for the same pattern and text, on every machine. */
  private final class CountedText implements CharSequence {
    private final String text;
    private final PatternReads reads;

    CountedText(String text, PatternReads reads) {
      this.text = text;
      this.reads = reads;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (!reads.another()) {
        throw new TooCostlyException(source, text.length());
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
