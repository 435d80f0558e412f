package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Asks a daemon over HTTP where its log says that it listens. */
final class Operator {
  private static final Pattern URL = Pattern.compile("Serving .* on (http://[0-9.:]+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  private Operator(String url) {
    this.url = url;
  }

  static Operator of(JavaProcess daemon) {
    var matcher = URL.matcher(daemon.awaitLine(line -> URL.matcher(line).find()));
    assertThat(matcher.find()).isTrue();
    return new Operator(matcher.group(1));
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  HttpResponse<String> send(String method, String path, String body) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    try {
      return http.send(
          request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String port() {
    return url.substring(url.lastIndexOf(':') + 1);
  }

  boolean isLive() {
    return get("/health/live").statusCode() == 200;
  }

  boolean isReady() {
    return get("/health/ready").statusCode() == 200;
  }

  Operator awaitReady() {
    return awaitReady(true);
  }

  /** Waits; what the daemon says of itself is in the failure. */
  Operator awaitReady(boolean wanted) {
    Awaitility.await()
        .atMost(JavaProcess.LONG)
        .untilAsserted(
            () -> assertThat(isReady()).as(get("/health/ready").body()).isEqualTo(wanted));
    return this;
  }
}
