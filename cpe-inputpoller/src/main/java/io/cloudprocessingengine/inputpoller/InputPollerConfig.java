package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.DaemonConfig;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import java.util.List;
import java.util.Objects;

/**
 * What the InputPoller is configured by; at least one client. The file may be that of the
 * ActivityPoller, too: its {@code activities} are passed over.
 */
record InputPollerConfig(DaemonConfig daemon, List<ClientAccount> clients) {
  private static final String ACTIVITIES = "activities";

  InputPollerConfig {
    Objects.requireNonNull(daemon, "daemon");
    clients = List.copyOf(clients);
  }

  List<String> clientNames() {
    return clients.stream().map(ClientAccount::name).toList();
  }

  static InputPollerConfig read(Settings root) {
    var daemon = DaemonConfig.read(root);
    var clients = ClientAccounts.read(root);
    root.has(ACTIVITIES);
    return root.finish(() -> new InputPollerConfig(daemon, clients));
  }
}
