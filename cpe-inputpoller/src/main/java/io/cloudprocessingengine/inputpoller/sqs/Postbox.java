package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import io.cloudprocessingengine.common.message.Excerpt;
import io.cloudprocessingengine.common.message.MessageTransport;
import io.cloudprocessingengine.common.message.MessageTransport.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts texts on one queue and tells which of them the queue has taken. */
final class Postbox {
  private static final Logger log = LoggerFactory.getLogger(Postbox.class);

  /** Of a message: its id, its type and its job come first. */
  private static final int SHOWN = 150;

  private final MessageTransport transport;
  private final String url;
  private boolean works = true;

  Postbox(MessageTransport transport, String url) {
    this.transport = transport;
    this.url = url;
  }

  /** Returns the keys of the texts that were taken. */
  <K> Set<K> send(Map<K, String> texts) {
    var taken = new LinkedHashSet<K>();
    var left = new LinkedHashMap<>(texts);
    while (!left.isEmpty()) {
      var batch = MessageTransport.firstOf(left.values());
      var keys = left.keySet().stream().limit(batch.size()).toList();
      var refused = refused(batch);
      keys.stream().filter(key -> !refused.contains(left.get(key))).forEach(taken::add);
      left.keySet().removeAll(keys);
    }
    return taken;
  }

  private Set<String> refused(List<String> batch) {
    try {
      var refusals = transport.send(url, batch);
      report(refusals.isEmpty() ? "" : told(refusals));
      return refusals.stream().map(Refusal::body).collect(Collectors.toSet());
    } catch (RuntimeException e) {
      report(Reasons.of(e));
      return Set.copyOf(batch);
    }
  }

  private static String told(List<Refusal> refusals) {
    var first = refusals.get(0);
    return "it refused %d messages, the first (%s) for this: %s"
        .formatted(refusals.size(), Excerpt.of(first.body(), SHOWN, "…"), first.reason());
  }

  /** Reports an outage once when it begins and once when it ends. */
  private void report(String trouble) {
    if (works && !trouble.isEmpty()) {
      log.warn("Queue {} can't be written: {}; trying again until it works", url, trouble);
    }
    if (!works && trouble.isEmpty()) {
      log.info("Queue {} can be written again", url);
    }
    works = trouble.isEmpty();
  }
}
