package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.common.status.JobState;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A state by which jobs can be listed: each but that of a job which goes on in a new execution. */
final class ListedState implements ITypeConverter<JobState> {
  @Override
  public JobState convert(String text) {
    return all()
        .filter(it -> it.text().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(refusal(text)));
  }

  private static String refusal(String text) {
    return "'" + text + "' is none of " + String.join(", ", new Names());
  }

  private static Stream<JobState> all() {
    return Arrays.stream(JobState.values()).filter(it -> it != JobState.CONTINUED_AS_NEW);
  }

  /** For help and completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all().map(JobState::text).iterator();
    }
  }
}
