package io.cloudprocessingengine.common.http;

import java.nio.charset.StandardCharsets;

/** Answers the requests for one path. Called by several threads. */
public interface Endpoint {
  Reply answer(Request request);

  /**
   * What was asked.
   *
   * @param local whether it comes from this machine, and names it by its loopback
   */
  record Request(String method, boolean local, String body) {}

  /** What is answered. */
  record Reply(int status, String contentType, String body) {
    public static Reply json(int status, String body) {
      return new Reply(status, "application/json; charset=utf-8", body + "\n");
    }

    public static Reply text(int status, String body) {
      return new Reply(status, "text/plain; charset=utf-8", body + "\n");
    }

    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }
}
