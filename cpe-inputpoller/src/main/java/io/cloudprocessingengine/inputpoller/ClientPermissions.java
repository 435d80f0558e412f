package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.inputpoller.command.Glob;
import io.cloudprocessingengine.inputpoller.command.Permissions;
import io.cloudprocessingengine.inputpoller.command.Permissions.Workflows;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what a client may do: {@code {commands: [START_JOB, …], domains: [media, test-*],
 * workflows: [{name: Film*, version: 1.*}], maxPayload: 10000}}. What is not given is not limited.
 */
final class ClientPermissions {
  private ClientPermissions() {}

  static Permissions read(Settings client) {
    return new Permissions(
        commands(client),
        client.has("domains")
            ? client.texts("domains").stream().map(Glob::new).toList()
            : Permissions.ALL.domains(),
        workflows(client),
        client.integer("maxPayload", Permissions.ALL.payload(), 1, Integer.MAX_VALUE));
  }

  private static Set<CommandType> commands(Settings client) {
    if (!client.has("commands")) {
      return Permissions.ALL.commands();
    }
    var commands = EnumSet.noneOf(CommandType.class);
    for (var name : client.texts("commands")) {
      CommandType.of(name)
          .ifPresentOrElse(commands::add, () -> client.problem("commands", unknown(name)));
    }
    return commands;
  }

  private static String unknown(String name) {
    var known =
        Arrays.stream(CommandType.values()).map(Enum::name).collect(Collectors.joining(", "));
    return "there is no command '%s'; there are %s".formatted(name, known);
  }

  private static List<Workflows> workflows(Settings client) {
    return client.has("workflows")
        ? client.sections("workflows").stream().map(ClientPermissions::workflow).toList()
        : Permissions.ALL.workflows();
  }

  private static Workflows workflow(Settings workflow) {
    var name = workflow.requiredText("name", "a workflow's name, in which * stands for anything");
    return new Workflows(new Glob(name), new Glob(workflow.text("version").orElse("*")));
  }
}
