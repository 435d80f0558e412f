package io.cloudprocessingengine.local.sqs;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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
      var url = url(directory);
      check(url);
      connect(url);
      var listener = actors.actorOf(Props.create(SqlQueuePersistenceActor.class, () -> actor(url)));
      var manager = actors.actorOf(Props.create(QueueManagerActor.class, () -> manager(listener)));
      var store = new QueueStore(listener, manager);
      store.restore();
      return store;
    } catch (RuntimeException e) {
      IN_USE.set(false);
      throw e;
    }
  }

  private static String url(Path directory) {
    return "jdbc:h2:file:" + directory.toAbsolutePath().resolve("queues") + SETTINGS;
  }

  /** A database that cannot be opened is told at once; from an actor it would not be. */
  private static void check(String url) {
    try {
      DriverManager.getConnection(url, "", "").close();
    } catch (SQLException e) {
      throw new IllegalStateException("the saved queues cannot be read: " + e.getMessage(), e);
    }
  }

  /** ElasticMQ connects only once in the life of a process, so that it is done for it. */
  private static void connect(String url) {
    var pools = ConnectionPool$.MODULE$;
    var settings = pools.singleton$default$4();
    pools.singleton(url, "", "", settings, pools.singleton$default$5(url, "", "", settings));
  }

  private static SqlQueuePersistenceActor actor(String url) {
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
