package io.cloudprocessingengine.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar gets its credentials in each way that the AWS SDK has for others' tokens and roles. */
class CredentialsIT {
  private static final String ROLE = "arn:aws:iam::111122223333:role/worker";

  /** Not a loopback address by its name: on those, any credentials would do. */
  private static final String HERE = "http://0.0.0.0:";

  @TempDir private Path home;
  private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();
  private HttpServer aws;

  @BeforeEach
  void startAws() throws IOException {
    aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.createContext("/", this::answer);
    aws.start();
  }

  @AfterEach
  void stopAws() {
    aws.stop(0);
  }

  @Test
  void aProfileThatAssumesARole() throws Exception {
    profile(
        """
        [default]
        role_arn = %s
        source_profile = base
        [profile base]
        aws_access_key_id = AKIDBASE
        aws_secret_access_key = secret
        """
            .formatted(ROLE));

    assertSigns("ASIDROLE", Map.of());
  }

  /** As pods of Kubernetes are given them. */
  @Test
  void aWebIdentityToken() throws Exception {
    profile("");
    var token = Files.writeString(home.resolve("token"), "a.web.token");

    assertSigns(
        "ASIDWEB", Map.of("AWS_ROLE_ARN", ROLE, "AWS_WEB_IDENTITY_TOKEN_FILE", token.toString()));
  }

  @Test
  void aSingleSignOn() throws Exception {
    profile(
        """
        [default]
        sso_session = here
        sso_account_id = 111122223333
        sso_role_name = worker
        [sso-session here]
        sso_region = eu-west-1
        sso_start_url = https://example.org/start
        """);
    var cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
    Files.writeString(
        cache.resolve(sha1("here") + ".json"),
        "{\"accessToken\": \"signed-on\", \"expiresAt\": \"2099-01-01T00:00:00Z\"}");

    assertSigns("ASIDSSO", Map.of());
  }

  private void profile(String config) throws IOException {
    Files.writeString(home.resolve("config"), config);
  }

  private void assertSigns(String key, Map<String, String> more) throws Exception {
    var environment = new HashMap<>(more);
    var endpoint = HERE + aws.getAddress().getPort();
    for (var service : new String[] {"SQS", "SWF", "STS", "SSO"}) {
      environment.put("AWS_ENDPOINT_URL_" + service, endpoint);
    }
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_CONFIG_FILE", home.resolve("config").toString());
    environment.put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("none").toString());
    environment.put("HOME", home.toString());
    environment.put("INPUT_QUEUE", endpoint + "/000000000000/in");
    try (var poller = JavaProcess.ofModule("cpe-inputpoller", environment, "-n", "acme")) {
      Assertions.assertThat(keys.poll(60, TimeUnit.SECONDS)).as(poller.output()).isEqualTo(key);
    }
  }

  /** STS and SSO give keys; of other calls it is noted which key signs them. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (body.contains("Action=AssumeRoleWithWebIdentity")) {
        send(exchange, "text/xml", assumed("AssumeRoleWithWebIdentity", "ASIDWEB"));
      } else if (body.contains("Action=AssumeRole")) {
        send(exchange, "text/xml", assumed("AssumeRole", "ASIDROLE"));
      } else if (exchange.getRequestURI().getPath().equals("/federation/credentials")) {
        send(exchange, "application/json", SIGNED_ON);
      } else {
        var signed = exchange.getRequestHeaders().getFirst("Authorization");
        keys.add(signed.replaceAll(".*Credential=([^/]*)/.*", "$1"));
        send(exchange, "application/x-amz-json-1.0", "{}");
      }
    }
  }

  private static final String SIGNED_ON =
      """
      {"roleCredentials": {"accessKeyId": "ASIDSSO", "secretAccessKey": "secret",
        "sessionToken": "token", "expiration": 4070908800000}}
      """;

  private static String assumed(String action, String key) {
    return """
        <%1$sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <%1$sResult>
            <AssumedRoleUser>
              <Arn>arn:aws:sts::111122223333:assumed-role/worker/s</Arn>
              <AssumedRoleId>AROA:s</AssumedRoleId>
            </AssumedRoleUser>
            <Credentials>
              <AccessKeyId>%2$s</AccessKeyId>
              <SecretAccessKey>secret</SecretAccessKey>
              <SessionToken>token</SessionToken>
              <Expiration>2099-01-01T00:00:00Z</Expiration>
            </Credentials>
          </%1$sResult>
        </%1$sResponse>
        """
        .formatted(action, key);
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    var body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String sha1(String text) throws NoSuchAlgorithmException {
    var hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
    return "%040x".formatted(new BigInteger(1, hash));
  }
}
