package io.cloudprocessingengine.inputpoller.command;

import io.cloudprocessingengine.common.message.Client;
import java.util.Objects;
import java.util.Optional;

/**
 * A client of the stack, as the operator has configured it. The queue that a command came from says
 * whose it is; what the command itself says about that is never believed.
 */
public record ClientAccount(
    String name, Queues queues, Defaults defaults, Permissions permissions) {
  public ClientAccount {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(queues, "queues");
    Objects.requireNonNull(defaults, "defaults");
    Objects.requireNonNull(permissions, "permissions");
  }

  /** A client that may do everything, to jobs of its own. */
  public ClientAccount(String name, Queues queues, Defaults defaults) {
    this(name, queues, defaults, Permissions.ALL);
  }

  /**
   * URLs of queues.
   *
   * @param input where the client's commands come from
   * @param output where its messages go; nowhere if empty
   * @param deadLetter where refused commands are kept, if anywhere
   */
  public record Queues(String input, Optional<String> output, Optional<String> deadLetter) {
    public Queues {
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(deadLetter, "deadLetter");
    }
  }

  /** What holds where a command doesn't say. */
  public record Defaults(Optional<String> domain, Optional<String> taskList) {
    public Defaults {
      Objects.requireNonNull(domain, "domain");
      Objects.requireNonNull(taskList, "taskList");
    }
  }

  /** The record of this client that goes into the input of a job's workflow. */
  public Client recordFor(String jobId) {
    return new Client(name, jobId, Optional.of(queues.input()), queues.output());
  }
}
