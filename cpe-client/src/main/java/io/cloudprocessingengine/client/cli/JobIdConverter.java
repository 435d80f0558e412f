package io.cloudprocessingengine.client.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Refuses an empty id, such as that of a variable which a script has not set. */
final class JobIdConverter implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("a job's id can't be empty");
    }
    return text;
  }
}
