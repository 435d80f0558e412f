package io.cloudprocessingengine.client.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.client.ReceivedMessage;
import io.cloudprocessingengine.common.message.JsonText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for the InputPoller: answers each command as it was told to. */
final class Answering {
  final List<JsonNode> commands = new CopyOnWriteArrayList<>();

  private final CpeClient otherEnd;
  private final List<String> answers;
  private final Thread thread = new Thread(this::run, "answering");

  /**
   * Begins.
   *
   * @param otherEnd reads commands and writes messages
   * @param answers messages for each command in turn; $ stands for the command's message id
   */
  Answering(CpeClient otherEnd, String... answers) {
    this.otherEnd = otherEnd;
    this.answers = new CopyOnWriteArrayList<>(answers);
    thread.start();
  }

  private void run() {
    while (!answers.isEmpty()) {
      var received = otherEnd.receive(Duration.ofSeconds(1));
      received.forEach(this::answer);
      otherEnd.delete(received);
    }
  }

  private void answer(ReceivedMessage command) {
    commands.add(command.message().json());
    var answer = answers.get(0).replace("$", command.message().id());
    JsonText.parse("[" + answer + "]")
        .orElseThrow()
        .forEach(it -> otherEnd.send((ObjectNode) it.deepCopy()));
    answers.remove(0);
  }

  void stop() throws InterruptedException {
    answers.clear();
    thread.join();
  }
}
