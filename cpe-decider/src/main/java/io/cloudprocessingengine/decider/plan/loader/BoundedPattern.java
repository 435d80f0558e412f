package io.cloudprocessingengine.decider.plan.loader;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A pattern of a schema, which gives up rather than hold a decider: some, such as {@code (a+)+$},
 * try more ways through a text than there is time for.
 */
final class BoundedPattern implements RegularExpression {
  /** Characters looked at, however often each: a fraction of a second. */
  private static final int MOST_READS = 10_000_000;

  private final Pattern pattern;
  private final boolean endsWithText;

  BoundedPattern(String pattern) {
    this.pattern = Pattern.compile(pattern);
    this.endsWithText = pattern.endsWith("$") && !pattern.endsWith("\\$");
  }

  /** A pattern that did not come to an end; the message says which. */
  static final class TooCostlyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooCostlyException(Pattern pattern, int length, Throwable cause) {
      super(
          "the pattern %s can't be held against this text of %d characters: it tries too many ways"
              .formatted(pattern, length),
          cause);
    }
  }

  /** Found anywhere, as JSON Schema has it; {@code $} is the very end, also before a line's end. */
  @Override
  public boolean matches(String value) {
    var matcher = pattern.matcher(new CountedText(value));
    try {
      while (matcher.find()) {
        if (!endsWithText || matcher.end() == value.length()) {
          return true;
        }
      }
      return false;
    } catch (StackOverflowError e) {
      throw new TooCostlyException(pattern, value.length(), e);
    }
  }

  /** Counts what is read of it: the same for the same pattern and text, on every machine. */
  private final class CountedText implements CharSequence {
    private final String text;
    private int reads;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      if (reads > MOST_READS) {
        throw new TooCostlyException(pattern, text.length(), null);
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
