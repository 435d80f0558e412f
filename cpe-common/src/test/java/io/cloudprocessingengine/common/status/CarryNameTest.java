package io.cloudprocessingengine.common.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.status.CarryName.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarryNameTest {
  @Test
  void saysWhatAPartIs() {
    assertThat(CarryName.parse("#carry-1")).contains(new CarryName(1, Content.LIST, ""));
    assertThat(CarryName.parse("#carry-12:Step[3]"))
        .contains(new CarryName(12, Content.RESULT, "Step[3]"));
    assertThat(CarryName.parse("#carry-3=a=b:c"))
        .contains(new CarryName(3, Content.SIGNAL, "a=b:c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#carry-1", "#carry-12:Step[3]", "#carry-3=a=b:c\n"})
  void isWrittenAsItIsRead(String name) {
    assertThat(CarryName.parse(name).orElseThrow()).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "carry-1", "#carry-", "#carry-x", "#carry-1234567", "#carry-1:"})
  void anyOtherNameIsNone(String name) {
    assertThat(CarryName.parse(name)).isEmpty();
  }
}
