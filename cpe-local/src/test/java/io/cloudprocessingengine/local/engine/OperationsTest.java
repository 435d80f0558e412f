package io.cloudprocessingengine.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.local.api.ApiModel;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class OperationsTest {
  @Test
  void areExactlyThoseOfTheApiModel() {
    assertThat(new TestEngine().engine().operationNames())
        .hasSize(39)
        .isEqualTo(new HashSet<>(ApiModel.load().operationNames()));
  }
}
