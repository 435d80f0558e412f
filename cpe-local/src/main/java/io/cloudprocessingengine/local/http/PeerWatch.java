package io.cloudprocessingengine.local.http;

import io.undertow.server.AbstractServerConnection.ConduitState;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Notices that a client goes away while it waits for its answer. Undertow reads nothing between a
 * request and its response, so a closed connection would be seen only by the write that fails. All
 * calls are made on the connection's I/O thread.
 */
final class PeerWatch {
  private static final Logger log = LoggerFactory.getLogger(PeerWatch.class);

  private final HttpServerConnection connection;
  private final Runnable gone;
  private final ConduitState requestState;

  private PeerWatch(HttpServerConnection connection, Runnable gone) {
    this.connection = connection;
    this.gone = gone;
    // Below what reads this request's body, which is at its end.
    this.requestState = connection.resetChannel();
  }

  static PeerWatch start(HttpServerExchange exchange, Runnable gone) {
    var watch = new PeerWatch((HttpServerConnection) exchange.getConnection(), gone);
    var channel = watch.channel();
    channel.setReadListener(watch::readable);
    channel.resumeReads();
    return watch;
  }

  private ConduitStreamSourceChannel channel() {
    return connection.getChannel().getSourceChannel();
  }

  private void readable(ConduitStreamSourceChannel channel) {
    channel.suspendReads();
    var pooled = connection.getByteBufferPool().allocate();
    ByteBuffer buffer = pooled.getBuffer();
    var kept = false;
    try {
      var count = channel.read(buffer);
      if (count > 0) {
        buffer.flip();
        connection.ungetRequestBytes(pooled);
        kept = true;
      } else if (count == 0) {
        channel.resumeReads();
      } else {
        leave();
      }
    } catch (IOException e) {
      log.debug("A client that waits for a task is gone", e);
      leave();
    } finally {
      if (!kept) {
        pooled.close();
      }
    }
  }

  private void leave() {
    gone.run();
    IoUtils.safeClose(connection);
  }

  /** Gives the connection back, so that the response can be written. */
  void end() {
    channel().suspendReads();
    channel().setReadListener(null);
    connection.restoreChannel(requestState);
  }
}
