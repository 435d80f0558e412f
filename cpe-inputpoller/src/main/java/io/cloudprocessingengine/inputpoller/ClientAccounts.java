package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the clients to serve: all of {@code clients: [{name, queues: {input, output, deadLetter},
 * domain, taskList, …}]}, or the one that {@code client_name} picks. {@code input_queue} and {@code
 * output_queue} replace the queues of that one, or make a client where there is no list.
 */
final class ClientAccounts {
  /** SWF's limit of a tag, which the name becomes. */
  private static final int LONGEST_NAME = 256;

  private static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty());

  private final Settings root;
  private final Optional<String> name;
  private final Optional<String> input;
  private final Optional<String> output;

  private ClientAccounts(Settings root) {
    this.root = root;
    this.name = root.text("client_name");
    this.input = root.uri("input_queue").map(URI::toString);
    this.output = root.uri("output_queue").map(URI::toString);
  }

  /** Problems are reported to the settings; the list may be of no use then. */
  static List<ClientAccount> read(Settings root) {
    var listed = root.sections("clients").stream().map(ClientAccounts::account).toList();
    reportDoubles(root, listed);
    return new ClientAccounts(root).chosen(listed);
  }

  private List<ClientAccount> chosen(List<ClientAccount> listed) {
    var chosen =
        listed.stream().filter(it -> name.isEmpty() || name.get().equals(it.name())).toList();
    if (chosen.isEmpty()) {
      return made(listed);
    }
    if (input.isEmpty() && output.isEmpty()) {
      return chosen;
    }
    if (chosen.size() > 1) {
      root.problem(
          input.isPresent() ? "input_queue" : "output_queue",
          "say with -n whose queue this is; there are the clients " + names(chosen));
    }
    return List.of(withQueues(chosen.get(0)));
  }

  private List<ClientAccount> made(List<ClientAccount> listed) {
    if (name.isPresent() && input.isPresent() && listed.isEmpty()) {
      var queues = new Queues(input.get(), output, Optional.empty());
      return List.of(new ClientAccount(checkedName(root, "client_name", name.get()), queues, NONE));
    }
    if (name.isPresent() && !listed.isEmpty()) {
      var message = "there is no client '%s'; there are %s".formatted(name.get(), names(listed));
      root.problem("client_name", message);
    } else {
      root.problem(
          "'clients' is missing: name and queues of each client; or give one by -n NAME and"
              + " INPUT_QUEUE");
    }
    return List.of();
  }

  private ClientAccount withQueues(ClientAccount client) {
    var queues = client.queues();
    var replaced =
        new Queues(input.orElse(queues.input()), output.or(queues::output), queues.deadLetter());
    return new ClientAccount(client.name(), replaced, client.defaults(), client.permissions());
  }

  private static ClientAccount account(Settings settings) {
    var name = settings.requiredText("name", "the client's name");
    var queues = settings.section("queues");
    queues.requiredText("input", "URL of the queue that the client sends its commands to");
    return new ClientAccount(
        checkedName(settings, "name", name),
        new Queues(
            queues.uri("input").map(URI::toString).orElse(""),
            queues.uri("output").map(URI::toString),
            queues.uri("deadLetter").map(URI::toString)),
        new Defaults(settings.text("domain"), settings.text("taskList")),
        ClientPermissions.read(settings));
  }

  private static String checkedName(Settings settings, String key, String name) {
    if (name.length() > LONGEST_NAME) {
      settings.problem(key, "a client's name has at most %d characters".formatted(LONGEST_NAME));
    }
    return name;
  }

  private static void reportDoubles(Settings root, List<ClientAccount> clients) {
    var names = new HashSet<String>();
    var inputs = new HashSet<String>();
    for (var client : clients) {
      if (!names.add(client.name())) {
        root.problem("clients", "there are two clients '" + client.name() + "'");
      }
      if (!inputs.add(client.queues().input()) && !client.queues().input().isEmpty()) {
        var message = "two clients share the input queue %s: whose command would it be?";
        root.problem("clients", message.formatted(client.queues().input()));
      }
    }
  }

  private static String names(List<ClientAccount> clients) {
    return clients.stream().map(ClientAccount::name).collect(Collectors.joining(", "));
  }
}
