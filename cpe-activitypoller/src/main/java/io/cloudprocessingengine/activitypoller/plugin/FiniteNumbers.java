package io.cloudprocessingengine.activitypoller.plugin;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/** Refuses what JSON has no number for: it would be written as a text, and fail the next step. */
final class FiniteNumbers extends JsonGeneratorDelegate {
  FiniteNumbers(JsonGenerator json) {
    super(json, false);
  }

  @Override
  public void writeNumber(double number) throws IOException {
    require(number);
    super.writeNumber(number);
  }

  @Override
  public void writeNumber(float number) throws IOException {
    require(number);
    super.writeNumber(number);
  }

  @Override
  public void writeArray(double[] numbers, int offset, int length) throws IOException {
    for (var i = offset; i < offset + length; i++) {
      require(numbers[i]);
    }
    super.writeArray(numbers, offset, length);
  }

  private void require(double number) throws JsonGenerationException {
    if (!Double.isFinite(number)) {
      throw new JsonGenerationException("JSON has no number %s".formatted(number), this);
    }
  }
}
