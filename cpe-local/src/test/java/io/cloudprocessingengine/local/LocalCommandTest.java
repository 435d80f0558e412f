package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.daemon.Launcher;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCommandTest {
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @Test
  void reportsEveryProblemOfItsConfigurationAtOnce(@TempDir Path folder) throws IOException {
    var file = folder.resolve("local.yaml");
    Files.writeString(file, "swf_port: 99999\nsqs_port: many\nqueu: [a]\n");

    var exitCode = run("-c", file.toString());

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString())
        .contains("local.yaml:1")
        .contains("local.yaml:2")
        .contains("local.yaml:3")
        .contains("unknown setting 'queu'");
  }

  @Test
  void refusesALambdaFunctionThatIsNoCommand() {
    assertThat(run("--lambda", "f", "--lambda", "g='x")).isEqualTo(2);
    assertThat(err.toString()).contains("NAME=COMMAND, not 'f'").contains("quote ' is not closed");
  }

  @Test
  void refusesFaultsThatItDoesNotKnow() {
    assertThat(run("--faults", "*:loss=1")).isEqualTo(2);
    assertThat(err.toString()).contains("In the faults '*:loss=1', a fault is one of");
  }

  @Test
  void refusesOptionsThatItDoesNotHave() {
    assertThat(run("--swf-prot", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("--swf-prot");
  }

  @Test
  void saysInASentenceThatItsPortIsTaken() {
    try (var stack = LocalStack.start()) {
      var port = Integer.toString(stack.swfEndpoint().getPort());

      assertThat(run("--swf-port", port, "--sqs-port", "0")).isEqualTo(1);
      assertThat(err.toString()).startsWith("SWF cannot listen on 127.0.0.1:" + port);
    }
  }

  @Test
  void explainsItsOptions() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("--swf-port", "--sqs-port", "--domain", "--queue", "9380");
    assertThat(out.toString().replaceAll("\\s+", " ")).contains("asked to stop (default: 5s)");
  }

  private int run(String... args) {
    return Launcher.commandLine(new LocalCommand(new PrintStream(OutputStream.nullOutputStream())))
        .setErr(new PrintWriter(err, true))
        .setOut(new PrintWriter(out, true))
        .execute(args);
  }
}
