package io.cloudprocessingengine.common.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class LauncherTest {
  private final StringWriter err = new StringWriter();

  @Test
  void takesLongNamesWithUnderscores() {
    var command = new Probe();

    assertThat(Launcher.run(command, "--task_list=a_b")).isZero();
    assertThat(command.taskList).isEqualTo("a_b");
  }

  @Test
  void endsWith2AndEveryProblemOnABadConfiguration() {
    var problems = List.of(new Problem("f:1:2", "bad"), new Problem("f:3:4", "worse"));

    assertThat(execute(new Probe(new ConfigurationException(problems)))).isEqualTo(2);
    assertThat(err).hasToString("f:1:2: bad\nf:3:4: worse\n2 problems, nothing started.\n");
  }

  @Test
  void endsWith1AndASentenceOnAFailure() {
    assertThat(execute(new Probe(new IllegalStateException("port 1 is taken")))).isEqualTo(1);
    assertThat(err).hasToString("port 1 is taken\n");
  }

  @Test
  void endsWith2OnBadUsage() {
    assertThat(execute(new Probe(), "--unknown")).isEqualTo(2);
    assertThat(err.toString()).contains("Unknown option: '--unknown'");
  }

  private int execute(Probe probe, String... args) {
    var line = Launcher.commandLine(probe);
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  @Command(name = "probe")
  static final class Probe implements Callable<Integer> {
    private final RuntimeException failure;

    @Option(names = "--task-list")
    private String taskList;

    Probe() {
      this(null);
    }

    Probe(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() {
      if (failure != null) {
        throw failure;
      }
      return 0;
    }
  }
}
