package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.DaemonConfig;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import java.util.List;
import java.util.Objects;

/** What the InputPoller is configured by; at least one client. */
record InputPollerConfig(DaemonConfig daemon, List<ClientAccount> clients) {
  InputPollerConfig {
    Objects.requireNonNull(daemon, "daemon");
    clients = List.copyOf(clients);
  }

  static InputPollerConfig read(Settings root) {
    var daemon = DaemonConfig.read(root);
    var clients = ClientAccounts.read(root);
    return root.finish(() -> new InputPollerConfig(daemon, clients));
  }
}
