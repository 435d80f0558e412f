package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.client.JobMessage;
import io.cloudprocessingengine.client.RefusedException;
import io.cloudprocessingengine.common.command.Command;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Commands and their answers, shown. */
record Asking(CpeClient client, Duration timeout, Output output) implements AutoCloseable {

  /** No answer came in time; the message says what to look at. */
  static final class NoAnswerException extends RuntimeException {
    static final String WHO_ANSWERS =
        "Does an InputPoller read the input queue, and answer to this output queue?";

    private static final long serialVersionUID = 1L;

    NoAnswerException(Duration timeout) {
      super("No answer within " + Times.of(timeout) + ". " + WHO_ANSWERS);
    }
  }

  /** Asks; for programs the answer is printed as it came, for people it is shown. */
  JobMessage ask(Command command, Consumer<JobMessage> show) throws InterruptedException {
    try {
      return shown(client.ask(command, timeout), show);
    } catch (RefusedException e) {
      throw printed(e);
    }
  }

  /** Asks with a text as it is. */
  JobMessage ask(String body, Consumer<JobMessage> show) throws InterruptedException {
    try {
      return shown(client.ask(body, timeout), show);
    } catch (RefusedException e) {
      throw printed(e);
    }
  }

  private JobMessage shown(Optional<JobMessage> answer, Consumer<JobMessage> show) {
    var message = answer.orElseThrow(() -> new NoAnswerException(timeout));
    if (output.json()) {
      output.line(message.json());
    } else {
      show.accept(message);
    }
    return message;
  }

  private RefusedException printed(RefusedException refusal) {
    if (output.json()) {
      output.line(refusal.answer().json());
    }
    return refusal;
  }

  @Override
  public void close() {
    client.close();
  }
}
