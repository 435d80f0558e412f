package io.cloudprocessingengine.common.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code java -cp cpe-decider.jar io.cloudprocessingengine.common.probe.Main [PATH [BODY]]}: asks
 * the daemon on this machine, at the port that {@code CPE_HTTP_PORT} names, for its health, or puts
 * the body there. A plain socket, since it runs every few seconds and a client for HTTP takes long
 * to load.
 */
final class Main {
  private static final int MILLISECONDS = 5_000;
  private static final List<String> EVERYWHERE = List.of("", "0.0.0.0", "::", "[::]");

  private Main() {}

  /**
   * Prints what the daemon answers; exit code 0 if its status is 2xx, 1 if it is another or nobody
   * answers, 2 if the port isn't known.
   */
  public static void main(String[] args) {
    var host = System.getenv("CPE_HTTP_HOST");
    System.exit(ask(List.of(args), host, System.getenv("CPE_HTTP_PORT"), System.out, System.err));
  }

  static int ask(List<String> args, String host, String port, PrintStream out, PrintStream err) {
    if (port == null || !port.matches("[0-9]{1,5}")) {
      err.println("CPE_HTTP_PORT must be the port that the daemon listens on");
      return 2;
    }
    try {
      var to = new InetSocketAddress(reachable(host), Integer.parseInt(port));
      var answer = answer(request(args), to);
      out.println(answer.replaceFirst("(?s)^.*?\r\n\r\n", "").strip());
      return answer.startsWith("HTTP/1.1 2") ? 0 : 1;
    } catch (IOException e) {
      err.println("No answer from port " + port + ": " + e.getMessage());
      return 1;
    }
  }

  /** A daemon that listens everywhere is asked on the loopback. */
  private static String reachable(String host) {
    return host == null || EVERYWHERE.contains(host) ? "127.0.0.1" : host;
  }

  private static byte[] request(List<String> args) {
    var path = args.isEmpty() ? "/health/live" : args.get(0);
    var body = (args.size() > 1 ? args.get(1) : "").getBytes(StandardCharsets.UTF_8);
    var head =
        (args.size() > 1 ? "PUT " : "GET ")
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static String answer(byte[] request, InetSocketAddress address) throws IOException {
    try (var socket = new Socket()) {
      socket.setSoTimeout(MILLISECONDS);
      socket.connect(address, MILLISECONDS);
      socket.getOutputStream().write(request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
