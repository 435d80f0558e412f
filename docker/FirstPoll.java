import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An SWF that answers nothing but {}; prints its port, then the machine's uptime at the first poll.
 */
final class FirstPoll {
  private static final AtomicBoolean POLLED = new AtomicBoolean();

  public static void main(String[] args) throws IOException {
    // Else each answer waits for an acknowledgement, which may take 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", FirstPoll::answer);
    server.start();
    warmUp(server.getAddress().getPort());
    System.out.println("port " + server.getAddress().getPort());
  }

  /** What is measured is the daemon's start, not this server's. */
  private static void warmUp(int port) throws IOException {
    for (var i = 0; i < 2_000; i++) {
      var url = new URL("http://127.0.0.1:" + port + "/");
      url.openConnection().getInputStream().readAllBytes();
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
    if (target.contains(".PollFor")) {
      if (POLLED.compareAndSet(false, true)) {
        System.out.println("polled " + Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
      }
      return; // a poll that stays open
    }
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(200, 2);
    exchange.getResponseBody().write("{}".getBytes());
    exchange.close();
  }
}
