package io.cloudprocessingengine.benchmarks.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** From the start of cpe-local's process until its SWF can be called, SQS being there or not. */
final class LocalStart {
  private static final Duration PAUSE = Duration.ofMillis(2);
  private static final double PATIENCE_SECONDS = 60;

  private LocalStart() {}

  static double seconds(Path root) throws IOException {
    var port = freePort();
    var jar = root.resolve("cpe-local/target/cpe-local.jar").toString();
    var command =
        List.of("java", "-jar", jar, "--swf-port", Integer.toString(port), "--sqs-port", "0");
    var begin = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (!listens(port)) {
        if ((System.nanoTime() - begin) / 1e9 > PATIENCE_SECONDS) {
          throw new IllegalStateException("cpe-local does not listen on port " + port);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
