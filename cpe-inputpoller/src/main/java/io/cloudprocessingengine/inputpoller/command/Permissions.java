package io.cloudprocessingengine.inputpoller.command;

import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a client may do, as the operator has configured it.
 *
 * @param domains that it may name
 * @param workflows that it may use
 * @param payload most characters of a command's {@code data}
 */
public record Permissions(
    Set<CommandType> commands, List<Glob> domains, List<Workflows> workflows, int payload) {
  /** What an operator who says nothing allows. */
  public static final Permissions ALL =
      new Permissions(
          EnumSet.allOf(CommandType.class),
          List.of(Glob.ANY),
          List.of(new Workflows(Glob.ANY, Glob.ANY)),
          Integer.MAX_VALUE);

  public Permissions {
    commands = Set.copyOf(commands);
    domains = List.copyOf(domains);
    workflows = List.copyOf(workflows);
  }

  /** Workflow types by name and version. */
  public record Workflows(Glob name, Glob version) {
    public Workflows {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(version, "version");
    }
  }

  boolean allowsDomain(String domain) {
    return domains.stream().anyMatch(glob -> glob.matches(domain));
  }

  /** Whether the client may start and see jobs of that type. */
  public boolean allowsWorkflow(TypeRef type) {
    return workflows.stream()
        .anyMatch(it -> it.name().matches(type.name()) && it.version().matches(type.version()));
  }
}
