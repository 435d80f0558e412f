package demo;

import io.cloudprocessingengine.activity.*;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.*;
import java.util.*;

public final class Misbehaves implements Activity<String, Object> {
  public static final class Unprintable extends RuntimeException {
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }

  private final List<Object> kept = new ArrayList<>();

  public Object run(String input, ActivityContext context) throws Exception {
    switch (input) {
      case "exit" -> {
        System.err.println("goodbye");
        System.exit(7);
      }
      case "memory" -> {
        while (true) {
          kept.add(new long[1_000_000]);
        }
      }
      case "kill" -> signal("KILL");
      case "crash" -> signal("SEGV");
      case "print" -> {
        System.out.println("x".repeat(1_000_000));
        new ProcessBuilder("sh", "-c", "echo in the way; cat").inheritIO().start().waitFor();
      }
      case "print much" -> {
        for (var i = 0; i < 100; i++) {
          System.err.println("y".repeat(1_000_000));
        }
      }
      case "spin" -> {
        context.progress(1);
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "leave a thread" -> {
        new Thread(
                () -> {
                  while (true) {
                    context.progress(99);
                    Thread.onSpinWait();
                  }
                })
            .start();
      }
      case "leave a process" -> {
        var process = new ProcessBuilder("sh", "-c", "sleep 1000 >/dev/null 2>&1 & echo $!").start();
        var pid = new String(process.getInputStream().readAllBytes()).strip();
        Files.writeString(context.workDirectory().resolve("pid"), pid);
        System.exit(3);
      }
      case "start a process" -> {
        var process = new ProcessBuilder("sleep", "1000").start();
        Files.writeString(Path.of(System.getProperty("pid.file")), "" + process.pid());
        process.waitFor();
      }
      case "stack" -> {
        return deep(1);
      }
      case "unprintable" -> throw new Unprintable();
      case "fail" -> throw ActivityFailure.permanent("NO", "never");
      case "wait" -> {
        while (!context.isCancelRequested()) {
          Thread.sleep(10);
        }
        throw new ActivityCanceled("half");
      }
      default -> {
        context.preparing(Map.of("from", input));
        context.progress(50, Map.of("list", List.of(1, 2)));
        context.finishing();
        context.logger().log(System.Logger.Level.INFO, "hello {0}", input);
      }
    }
    return ProcessHandle.current().pid();
  }

  private static void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, "" + ProcessHandle.current().pid())
        .redirectError(Redirect.INHERIT)
        .start();
    Thread.sleep(10_000);
  }

  private static long deep(long depth) {
    return 1 + deep(depth + 1);
  }
}
