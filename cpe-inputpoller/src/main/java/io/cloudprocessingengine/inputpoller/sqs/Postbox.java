package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import io.cloudprocessingengine.common.message.MessageTransport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts texts on one queue and tells which of them the queue has taken. */
final class Postbox {
  private static final Logger log = LoggerFactory.getLogger(Postbox.class);

  /** Bytes of one call that every SQS takes, whatever its limit of a batch. */
  private static final int MOST_BYTES = 200_000;

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
    var batch = new LinkedHashMap<K, String>();
    var bytes = 0;
    for (var text : texts.entrySet()) {
      var size = text.getValue().getBytes(StandardCharsets.UTF_8).length;
      if (batch.size() == MessageTransport.BATCH || bytes + size > MOST_BYTES) {
        taken.addAll(sendBatch(batch));
        batch.clear();
        bytes = 0;
      }
      batch.put(text.getKey(), text.getValue());
      bytes += size;
    }
    taken.addAll(sendBatch(batch));
    return taken;
  }

  private <K> Set<K> sendBatch(Map<K, String> batch) {
    if (batch.isEmpty()) {
      return Set.of();
    }
    try {
      var refused = transport.send(url, new ArrayList<>(batch.values()));
      report(refused.isEmpty() ? "" : "it refused " + refused.size() + " messages");
      var taken = new LinkedHashSet<>(batch.keySet());
      taken.removeIf(key -> refused.contains(batch.get(key)));
      return taken;
    } catch (RuntimeException e) {
      report(Reasons.of(e));
      return Set.of();
    }
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
