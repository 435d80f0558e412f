package io.cloudprocessingengine.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ActivityFailureTest {

  @Test
  void mayBeRetriedUnlessItIsPermanent() {
    assertThat(new ActivityFailure("DISK_FULL", "0 bytes left").isRetryable()).isTrue();
    assertThat(ActivityFailure.permanent("NOT_AN_IMAGE", "a.txt").isRetryable()).isFalse();
  }

  @Test
  void tellsReasonDetailsAndCause() {
    var cause = new IllegalStateException("truncated");
    var failure = ActivityFailure.permanent("NOT_AN_IMAGE", "a.txt is a text", cause);

    assertThat(failure.reason()).isEqualTo("NOT_AN_IMAGE");
    assertThat(failure.details()).contains("a.txt is a text");
    assertThat(failure).hasMessage("NOT_AN_IMAGE: a.txt is a text").hasCause(cause);
  }

  @Test
  void needsNoDetails() {
    var failure = new ActivityFailure("DISK_FULL", null);

    assertThat(failure.details()).isEmpty();
    assertThat(failure).hasMessage("DISK_FULL");
  }

  @Test
  void refusesABlankReason() {
    assertThatThrownBy(() -> new ActivityFailure(" ", "details"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a reason");
    assertThatThrownBy(() -> new ActivityFailure(null, "details"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAReasonThatSwfWouldRefuse() {
    var longest = "x".repeat(256);

    assertThat(new ActivityFailure(longest, null).reason()).isEqualTo(longest);
    assertThatThrownBy(() -> new ActivityFailure(longest + "x", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 257 characters, more than 256");
  }
}
