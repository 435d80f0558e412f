package io.cloudprocessingengine.decider.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.message.Client;
import io.cloudprocessingengine.common.message.Message.About;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is told about a job.
 *
 * @param queueUrl where messages go; when absent, nobody is told
 */
public record Recipient(Optional<String> queueUrl, About about) {
  public Recipient {
    Objects.requireNonNull(queueUrl, "queueUrl");
    Objects.requireNonNull(about, "about");
  }

  /**
   * The client that the InputPoller recorded in the job's input.
   *
   * @param fallback the queue for jobs whose input names no client with an output queue
   */
  public static Recipient of(JsonNode jobInput, Optional<String> fallback) {
    var client = Client.of(jobInput);
    var about = client.map(About::of).orElse(new About("", ""));
    return new Recipient(client.flatMap(Client::output).or(() -> fallback), about);
  }
}
