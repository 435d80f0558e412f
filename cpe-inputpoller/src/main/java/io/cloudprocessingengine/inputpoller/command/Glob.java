package io.cloudprocessingengine.inputpoller.command;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pattern for names in which {@code *} stands for any characters; all else for itself. */
public record Glob(String text) {
  /** Matches every name. */
  public static final Glob ANY = new Glob("*");

  public Glob {
    Objects.requireNonNull(text, "text");
  }

  boolean matches(String name) {
    var regex =
        Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.DOTALL).matcher(name).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
