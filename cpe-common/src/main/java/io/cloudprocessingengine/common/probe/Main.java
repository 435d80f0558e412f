package io.cloudprocessingengine.common.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code java -cp cpe-decider.jar io.cloudprocessingengine.common.probe.Main [PATH]}: asks the
 * daemon on this machine, at the port that {@code CPE_HTTP_PORT} names, for its health. A plain
 * socket, since it runs every few seconds and a client for HTTP takes long to load.
 */
final class Main {
  private static final int MILLISECONDS = 5_000;
  private static final List<String> EVERYWHERE = List.of("", "0.0.0.0", "::", "[::]");

  private Main() {}

  /**
   * Prints what the daemon answers; exit code 0 if its status is 200, 1 if it is another or nobody
   * answers, 2 if the port isn't known.
   */
  public static void main(String[] args) {
    var path = args.length > 0 ? args[0] : "/health/live";
    System.exit(ask(path, System.getenv("CPE_HTTP_HOST"), System.getenv("CPE_HTTP_PORT")));
  }

  private static int ask(String path, String host, String port) {
    if (port == null || !port.matches("[0-9]{1,5}")) {
      System.err.println("CPE_HTTP_PORT must be the port that the daemon listens on");
      return 2;
    }
    try {
      var answer = answer(path, new InetSocketAddress(reachable(host), Integer.parseInt(port)));
      System.out.println(answer.replaceFirst("(?s)^.*?\r\n\r\n", "").strip());
      return answer.startsWith("HTTP/1.1 200 ") ? 0 : 1;
    } catch (IOException e) {
      System.err.println("No answer from port " + port + ": " + e.getMessage());
      return 1;
    }
  }

  /** A daemon that listens everywhere is asked on the loopback. */
  private static String reachable(String host) {
    return host == null || EVERYWHERE.contains(host) ? "127.0.0.1" : host;
  }

  private static String answer(String path, InetSocketAddress address) throws IOException {
    try (var socket = new Socket()) {
      socket.setSoTimeout(MILLISECONDS);
      socket.connect(address, MILLISECONDS);
      var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
