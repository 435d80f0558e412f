package io.cloudprocessingengine.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineTextTest {
  @Test
  void isSplitAtBlanks() {
    assertThat(CommandLineText.split("  python3  f.py\t-x "))
        .containsExactly("python3", "f.py", "-x");
  }

  @Test
  void keepsTogetherWhatIsQuoted() {
    assertThat(CommandLineText.split("a 'b c' \"d'e\" f' 'g ''"))
        .containsExactly("a", "b c", "d'e", "f g", "");
  }

  @Test
  void expandsNothing() {
    assertThat(CommandLineText.split("echo $HOME * \\n"))
        .containsExactly("echo", "$HOME", "*", "\\n");
  }

  @Test
  void isRefusedWhenItIsEmptyOrAQuoteIsOpen() {
    assertThatThrownBy(() -> CommandLineText.split(" ")).hasMessageContaining("no command");
    assertThatThrownBy(() -> CommandLineText.split("a 'b")).hasMessageContaining("not closed");
  }
}
