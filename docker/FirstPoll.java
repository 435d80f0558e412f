import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
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
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", FirstPoll::answer);
    server.start();
    System.out.println("port " + server.getAddress().getPort());
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
