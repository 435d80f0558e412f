package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrownTest {
  /** An exception whose own code does not work, such as one of a jar that lacks a class. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new NoClassDefFoundError("com/acme/Texts");
    }
  }

  @Test
  void saysWhatItCanOfAnExceptionThatThrowsAnErrorWhenAsked() {
    var broken = new Broken();

    assertThat(Thrown.reason(broken)).isEqualTo("Broken");
    assertThat(Thrown.details(broken))
        .isEqualTo("A %s that can't be printed", Broken.class.getName());
    assertThat(Thrown.line(broken)).isEqualTo(Thrown.details(broken));
  }

  @Test
  void leadsWithWhatAStaticInitialiserThrew() {
    var thrown = new ExceptionInInitializerError(new NumberFormatException("many"));

    assertThat(Thrown.reason(thrown)).isEqualTo("NumberFormatException");
    assertThat(Thrown.details(thrown)).startsWith("java.lang.NumberFormatException: many");
    assertThat(Thrown.line(thrown)).isEqualTo("java.lang.NumberFormatException: many");
    assertThat(Thrown.reason(new ExceptionInInitializerError("odd")))
        .isEqualTo("ExceptionInInitializerError");
  }

  @Test
  void hasMessageAndStackTraceOfOthers() {
    assertThat(Thrown.details(new IllegalStateException("no disk")))
        .startsWith("java.lang.IllegalStateException: no disk")
        .contains("at " + ThrownTest.class.getName());
  }
}
