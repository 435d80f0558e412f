package io.cloudprocessingengine.client.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many jobs a page of a list may have. */
final class LimitConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (!text.matches("[1-9][0-9]{0,2}|1000")) {
      throw new TypeConversionException("'" + text + "' is no number from 1 to 1000");
    }
    return Integer.valueOf(text);
  }
}
