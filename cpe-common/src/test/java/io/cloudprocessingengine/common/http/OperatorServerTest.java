package io.cloudprocessingengine.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorServerTest {
  private final OperatorServer server =
      new OperatorServer(
          new HttpOptions(Optional.of(0), "127.0.0.1"),
          Map.of("/echo", OperatorServerTest::echo, "/fails", OperatorServerTest::fails));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(Duration.ZERO);
  }

  @Test
  void answersWhatTheEndpointSays() throws Exception {
    var response = ask("PUT", "/echo", "hello");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).isEqualTo("PUT true hello\n");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
  }

  @Test
  void namesItsPathsToWhoAsksForAnother() throws Exception {
    var response = ask("GET", "/echo/more", "");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("/echo", "/fails");
  }

  @Test
  void answersThatAnEndpointFailedWithoutSayingHow() throws Exception {
    var response = ask("GET", "/fails", "");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("inside");
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort();
      var second = new OperatorServer(new HttpOptions(Optional.of(port), "127.0.0.1"), Map.of());

      assertThatThrownBy(second::start).hasMessageContaining(Integer.toString(port));
    }
  }

  @Test
  void takesNoRequestForLocalThatNamesAnotherHost() throws IOException {
    assertThat(echoed("localhost:8081")).endsWith("GET true \n");
    assertThat(echoed("[::1]:8081")).endsWith("GET true \n");
    assertThat(echoed("rebound.example.org")).endsWith("GET false \n");
    assertThat(echoed("127.0.0.1.example.org")).endsWith("GET false \n");
  }

  private String echoed(String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var request = "GET /echo HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> ask(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static Endpoint.Reply echo(Endpoint.Request request) {
    var said = "%s %s %s".formatted(request.method(), request.local(), request.body());
    return Endpoint.Reply.text(201, said);
  }

  private static Endpoint.Reply fails(Endpoint.Request request) {
    throw new IllegalStateException("inside " + request.method());
  }
}
