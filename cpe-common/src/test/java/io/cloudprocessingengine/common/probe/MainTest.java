package io.cloudprocessingengine.common.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private int status = 200;
  private String asked;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::echo);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksForHealthUnlessToldOtherwise() {
    assertThat(ask()).isZero();
    assertThat(ask("/metrics")).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("GET /health/live \nGET /metrics \n".replace(" \n", "\n"));
  }

  @Test
  void putsASecondArgument() {
    status = 204;

    assertThat(ask("/log-level", "é=debug")).isZero();
    assertThat(asked).isEqualTo("PUT /log-level é=debug");
  }

  @Test
  void endsWith1IfItIsRefused() {
    status = 400;

    assertThat(ask("/log-level", "loud")).isOne();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("PUT /log-level loud");
  }

  @Test
  void endsWith2IfThePortIsNotKnown() {
    assertThat(Main.ask(List.of(), null, "", out, out)).isEqualTo(2);
  }

  private int ask(String... args) {
    var port = Integer.toString(server.getAddress().getPort());
    return Main.ask(List.of(args), "0.0.0.0", port, out, out);
  }

  private void echo(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body;
      var reply = asked.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, status == 204 ? -1 : reply.length);
      if (status != 204) {
        exchange.getResponseBody().write(reply);
      }
    }
  }
}
