package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of a client's jobs, newest first: {@code data} of JOB_LIST.
 *
 * @param asOf when SWF was asked
 * @param page what to ask with for the next one; absent when this was all
 */
public record JobList(String domain, Instant asOf, List<ListedJob> jobs, Optional<String> page) {
  public JobList {
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(asOf, "asOf");
    jobs = List.copyOf(jobs);
    Objects.requireNonNull(page, "page");
  }

  /** {@code {domain, asOf, jobs, page?}}. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode().put("domain", domain);
    json.put("asOf", EpochSeconds.of(asOf));
    var list = json.putArray("jobs");
    jobs.forEach(job -> list.add(job.toJson()));
    page.ifPresent(it -> json.put("page", it));
    return json;
  }

  /** Reads what {@link #toJson} writes; members that are missing are left empty. */
  public static JobList of(JsonNode json) {
    return new JobList(
        json.path("domain").asText(),
        Members.time(json, "asOf"),
        Members.list(json, "jobs").stream().map(ListedJob::of).toList(),
        Members.text(json, "page"));
  }
}
