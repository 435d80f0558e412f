package io.cloudprocessingengine.common.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureDetailsTest {

  @ParameterizedTest
  @CsvSource({"'',true", "'',false", "why,true", "why,false", "'two\nlines',true"})
  void areReadAsTheyWereWritten(String text, boolean permanent) {
    var details = new FailureDetails(text, permanent);

    assertThat(FailureDetails.read(details.write(32_768))).isEqualTo(details);
  }

  @Test
  void keepTheirTextWhereNothingIsPermanent() {
    assertThat(new FailureDetails("why", false).write(32_768)).isEqualTo("why");
    assertThat(FailureDetails.read("why")).isEqualTo(new FailureDetails("why", false));
  }

  @Test
  void areReadableAsTheyAre() {
    assertThat(new FailureDetails("why", true).write(32_768))
        .isEqualTo("why\n[permanent: not to be tried again]");
  }

  @Test
  void loseTheEndOfTheirTextBeforeTheMark() {
    var written = new FailureDetails("x".repeat(99) + "\uD83D\uDE00", true).write(135);

    assertThat(written).hasSizeLessThanOrEqualTo(135);
    assertThat(FailureDetails.read(written)).isEqualTo(new FailureDetails("x".repeat(99), true));
    assertThat(new FailureDetails("abc", false).write(2)).isEqualTo("ab");
  }
}
