package io.cloudprocessingengine.common.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String FACE = "\ud83d\ude00";

  @Test
  void aTextThatFitsStaysAsItIs() {
    assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
    assertThat(Excerpt.of("abc", 3, "…")).isEqualTo("abc");
  }

  @Test
  void aLongerOneLosesItsEnd() {
    assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc");
    assertThat(Excerpt.of("abcd", 3, "…")).isEqualTo("ab…");
  }

  @Test
  void noCharacterIsHalved() {
    assertThat(Excerpt.of("ab" + FACE, 3)).isEqualTo("ab");
    assertThat(Excerpt.of("ab" + FACE + "c", 4)).isEqualTo("ab" + FACE);
    assertThat(Excerpt.of("a" + FACE + "bcd", 4, "…")).isEqualTo("a" + FACE + "…");
    assertThat(Excerpt.of("ab" + FACE + "bcd", 4, "…")).isEqualTo("ab…");
  }
}
