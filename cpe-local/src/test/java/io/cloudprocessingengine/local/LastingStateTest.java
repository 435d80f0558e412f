package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A process can have one stack with lasting state at a time. */
@ResourceLock("lasting state")
class LastingStateTest {
  @TempDir private Path folder;

  @Test
  void goesOnWithWhatWasThereWhenItWasClosed() {
    try (var stack = LocalStack.start(options());
        var swf = Clients.swf(stack.swfEndpoint());
        var sqs = Clients.sqs(stack.sqsEndpoint())) {
      swf.registerActivityType(it -> it.domain("d").name("a").version("1"));
      sqs.sendMessage(it -> it.queueUrl(stack.queueUrl("q").toString()).messageBody("still there"));
    }

    try (var stack = LocalStack.start(options());
        var swf = Clients.swf(stack.swfEndpoint());
        var sqs = Clients.sqs(stack.sqsEndpoint())) {
      var url = stack.queueUrl("q").toString();
      assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages())
          .singleElement()
          .satisfies(message -> assertThat(message.body()).isEqualTo("still there"));
      assertThat(
              swf.listActivityTypes(it -> it.domain("d").registrationStatus("REGISTERED"))
                  .typeInfos())
          .hasSize(1);
    }
  }

  @Test
  void saysWhichRecordIsDamaged() throws IOException {
    var journal = folder.resolve("swf/journal-0");
    Files.createDirectories(journal.getParent());
    Files.writeString(journal, "damaged\ndamaged\n");

    assertThatThrownBy(() -> LocalStack.start(options()))
        .isInstanceOf(LocalException.class)
        .hasMessageStartingWith("The record at byte 0 of " + journal + " is damaged");
  }

  @Test
  void sharesItsDirectoryWithNobody() {
    try (var stack = LocalStack.start(options())) {
      assertThat(stack.swfEndpoint()).isNotNull();
      assertThatThrownBy(() -> LocalStack.start(options()))
          .isInstanceOf(LocalException.class)
          .hasMessageContaining("is in use by another local stack");
    }
  }

  private LocalOptions options() {
    return LocalOptions.onFreePorts().withDomains("d").withQueues("q").withData(folder);
  }
}
