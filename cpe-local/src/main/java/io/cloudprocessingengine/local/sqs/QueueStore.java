package io.cloudprocessingengine.local.sqs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List$;
import scala.util.Either;
import scalikejdbc.ConnectionPool$;

/** Queues and their messages in a database of ElasticMQ's, so that they outlive the process. */
final class QueueStore implements AutoCloseable {
  /** ElasticMQ has one pool of connections for all of a process. */
  private static final AtomicBoolean IN_USE = new AtomicBoolean();

  /** Every change is written before it is answered, not half a second later. */
  private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  private static final Duration RESTORING = Duration.ofMinutes(2);

  private final ActorRef listener;
  private final ActorRef manager;

  private QueueStore(ActorRef listener, ActorRef manager) {
    this.listener = listener;
    this.manager = manager;
  }

  /**
   * The queues that were saved in the directory.
   *
   * @throws IllegalStateException when this process has another store open, or the queues cannot be
   *     restored
   */
  static QueueStore open(ActorSystem actors, Path directory) {
    if (!IN_USE.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "a process can have one local stack with lasting queues at a time");
    }
    try {
      var listener =
          actors.actorOf(Props.create(SqlQueuePersistenceActor.class, () -> actor(directory)));
      var manager = actors.actorOf(Props.create(QueueManagerActor.class, () -> manager(listener)));
      var store = new QueueStore(listener, manager);
      store.restore();
      return store;
    } catch (RuntimeException e) {
      IN_USE.set(false);
      throw e;
    }
  }

  private static SqlQueuePersistenceActor actor(Path directory) {
    var url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve("queues") + SETTINGS;
    var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false);
    return new SqlQueuePersistenceActor(config, List$.MODULE$.empty());
  }

  private static QueueManagerActor manager(ActorRef listener) {
    return new QueueManagerActor(
        new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(listener));
  }

  private void restore() {
    var answer =
        Patterns.ask(listener, new QueueEvent.Restore(manager), RESTORING)
            .toCompletableFuture()
            .join();
    if (answer instanceof Either<?, ?> result && result.isLeft()) {
      throw new IllegalStateException("the queues cannot be restored: " + result);
    }
  }

  /** A server of these queues. */
  TheSQSRestServerBuilder serve(TheSQSRestServerBuilder builder) {
    return builder.withQueueManagerActor(manager).withQueueEventListener(listener);
  }

  @Override
  public void close() {
    ConnectionPool$.MODULE$.closeAll();
    IN_USE.set(false);
  }
}
