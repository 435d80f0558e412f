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
      case "small memory" -> {
        while (true) {
          kept.add(new byte[64]);
        }
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
      case "checked" -> throw new java.io.IOException("the disk is gone");
      case "runtime" -> throw new IllegalStateException("odd");
      case "error" -> throw new AssertionError("never");
      case "linkage" -> throw new NoClassDefFoundError("codec/Absent");
      case "hoard" -> {
        for (var hoard = new ArrayList<Object>(); ; ) {
          hoard.add(new long[1_000_000]);
        }
      }
      case "stack" -> {
        return deep(1);
      }
      case "cycle" -> {
        kept.add(List.of(kept));
        return kept;
      }
      case "nest" -> {
        return nested(100_000);
      }
      case "return deep" -> {
        return nested(900);
      }
      case "large" -> {
        return "x".repeat(40_000);
      }
      case "half a character" -> {
        return "\ud800";
      }
      case "fail by half" -> throw new ActivityFailure("HALF", "a \ud800");
      case "fail at length" -> throw new ActivityFailure("LONG", "x".repeat(5_000_000));
      case "log much" -> context.logger().log(System.Logger.Level.INFO, "x".repeat(2_000_000));
      case "tell half" -> context.progress(1, Map.of("half", "\ud800"));
      case "tell much" -> context.progress(1, Map.of("much", "x".repeat(2_000_000)));
      case "tell deep" -> context.progress(1, Map.of("deep", nested(998)));
      case "tell an optional" -> context.progress(50, Map.of("k", Optional.of(1)));
      case "tell an object" -> context.progress(50, Map.of("k", new Object()));
      case "leave many threads" -> {
        for (var i = 0; i < 200; i++) {
          new Thread(java.util.concurrent.locks.LockSupport::park).start();
        }
      }
      case "fill the disk" -> {
        Files.write(context.workDirectory().resolve("big"), new byte[1_000_000]);
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

  private static Object nested(int depth) {
    Object list = List.of();
    for (var i = 0; i < depth; i++) {
      list = List.of(list);
    }
    return list;
  }

  private static long deep(long depth) {
    return 1 + deep(depth + 1);
  }
}
