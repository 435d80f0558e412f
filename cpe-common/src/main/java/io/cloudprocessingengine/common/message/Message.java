package io.cloudprocessingengine.common.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A message to a client.
 *
 * @param id the same each time the message is sent, to de-duplicate by
 * @param time when what it tells happened
 * @param about the job and client it is about
 * @param body its further members: {@code data}, or those of WORKFLOW_SCHEDULED
 */
public record Message(String id, MessageType type, Instant time, About about, ObjectNode body) {
  public Message {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(about, "about");
    body = body.deepCopy();
  }

  /** Which job of which client; a text is empty when it is not known. */
  public record About(String jobId, String client, Optional<Trace> trace) {
    public About {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(client, "client");
      Objects.requireNonNull(trace, "trace");
    }

    /** About a job that is part of no trace. */
    public About(String jobId, String client) {
      this(jobId, client, Optional.empty());
    }

    public static About of(Client client) {
      return new About(client.jobId(), client.name(), client.trace());
    }

    /** The id of the trace for logs; empty when there is none. */
    public String traceId() {
      return trace.map(Trace::id).orElse("");
    }
  }

  /**
   * The message as clients read it: {@code {id, time, type, jobId, client, traceparent, …}}; {@code
   * time} is in epoch seconds with a fraction. What is not known is left out.
   */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode().put("id", id);
    json.put("time", BigDecimal.valueOf(time.toEpochMilli(), 3));
    json.put("type", type.name());
    if (!about.jobId().isEmpty()) {
      json.put("jobId", about.jobId());
    }
    if (!about.client().isEmpty()) {
      json.put("client", about.client());
    }
    about.trace().ifPresent(trace -> trace.recordIn(json));
    json.setAll(body);
    return json;
  }
}
