package io.cloudprocessingengine.local.lambda;

import java.util.ArrayList;
import java.util.List;

/** Takes a command line apart without a shell: blanks separate, quotes of either kind join. */
public final class CommandLineText {
  private static final char NO_QUOTE = 0;

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private char quote = NO_QUOTE;

  private CommandLineText() {}

  /**
   * The words of a text; there is no escape character, and nothing is expanded.
   *
   * @throws IllegalArgumentException when there is none, or a quote is not closed
   */
  public static List<String> split(String text) {
    var reader = new CommandLineText();
    text.chars().forEach(c -> reader.read((char) c));
    if (reader.quote != NO_QUOTE) {
      throw new IllegalArgumentException("the quote " + reader.quote + " is not closed");
    }
    reader.endWord();
    if (reader.words.isEmpty()) {
      throw new IllegalArgumentException("there is no command");
    }
    return List.copyOf(reader.words);
  }

  private void read(char c) {
    if (quote != NO_QUOTE ? c == quote : c == '"' || c == '\'') {
      quote = quote == NO_QUOTE ? c : NO_QUOTE;
      inWord = true;
    } else if (quote == NO_QUOTE && Character.isWhitespace(c)) {
      endWord();
    } else {
      word.append(c);
      inWord = true;
    }
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
