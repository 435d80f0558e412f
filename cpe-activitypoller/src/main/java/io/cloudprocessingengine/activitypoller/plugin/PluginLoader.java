package io.cloudprocessingengine.activitypoller.plugin;

import io.cloudprocessingengine.activitypoller.task.Thrown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Loads activities from plug-ins. */
public final class PluginLoader {
  private final ActivityFinder finder = new ActivityFinder();
  private final JsonCodec codec = new JsonCodec();

  /**
   * Loads an activity.
   *
   * @param plugin a JAR or a folder of JARs, with all that it needs besides the JDK and the
   *     activity API
   * @throws PluginException if that can't be done, for whatever reason, Errors of the plug-in
   *     included
   */
  public PluginActivity load(Path plugin, PluginClass wanted) {
    return load(plugin, wanted, place -> System.err.println(exit(plugin, wanted, place)));
  }

  /**
   * @param ended told, should the process end meanwhile, where the code calls System.exit
   */
  private PluginActivity load(
      Path plugin, PluginClass wanted, Consumer<Optional<StackTraceElement>> ended) {
    var loader = new PluginClassLoader(plugin.getFileName().toString(), PluginFiles.of(plugin));
    try {
      return load(loader, plugin, wanted, ended);
    } catch (PluginException e) {
      close(loader, e);
      throw e;
    }
  }

  /**
   * Loads an activity, if that does not take too long: its constructor may wait for something.
   *
   * <p>Should it call System.exit, that is refused, too, and the process ends with exit code 2 when
   * this thread has told so and is to end it.
   *
   * @throws PluginException if that can't be done
   */
  public PluginActivity load(Path plugin, PluginClass wanted, Duration time) {
    var loading = new CompletableFuture<PluginActivity>();
    var caller = Thread.currentThread();
    Consumer<Optional<StackTraceElement>> ended =
        place -> {
          loading.completeExceptionally(new PluginException(exit(plugin, wanted, place)));
          place.ifPresent(it -> ExitWatch.endAfter(caller));
        };
    var thread = new Thread(() -> complete(loading, plugin, wanted, ended), "loading of " + plugin);
    thread.setDaemon(true);
    thread.start();
    try {
      return loading.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      var at = CodePlace.of(thread.getStackTrace()).map(it -> ", it is at " + it);
      // So that it ends, if it heeds that.
      thread.interrupt();
      throw new PluginException(
          "The plug-in %s is not loaded after %d s%s"
              .formatted(plugin, time.toSeconds(), at.orElse("")),
          e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof PluginException refused
          ? refused
          : new PluginException("The plug-in " + plugin + " can't be loaded: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PluginException("The worker is being stopped", e);
    }
  }

  private void complete(
      CompletableFuture<PluginActivity> loading,
      Path plugin,
      PluginClass wanted,
      Consumer<Optional<StackTraceElement>> ended) {
    try {
      loading.complete(load(plugin, wanted, ended));
    } catch (RuntimeException | Error e) {
      loading.completeExceptionally(e);
    }
  }

  private static String exit(Path plugin, PluginClass wanted, Optional<StackTraceElement> place) {
    var what = wanted.isNamed() ? "its class " + wanted.name() : "it";
    return place.isPresent()
        ? "The plug-in %s calls System.exit while %s is loaded, at %s"
            .formatted(plugin, what, place.get())
        : "The process was asked to end while the plug-in %s was loaded".formatted(plugin);
  }

  private PluginActivity load(
      PluginClassLoader loader,
      Path plugin,
      PluginClass wanted,
      Consumer<Optional<StackTraceElement>> ended) {
    var watch = ExitWatch.start(ended);
    try {
      return ContextClassLoader.with(loader, () -> construct(loader, wanted));
    } catch (PluginException e) {
      throw new PluginException("The plug-in " + plugin + " " + e.getMessage(), e.getCause());
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      throw new PluginException(
          "The plug-in %s can't be loaded: %s%s"
              .formatted(plugin, Thrown.line(e), ActivityConstructor.place(e)),
          e);
    } finally {
      watch.end();
    }
  }

  private PluginActivity construct(PluginClassLoader loader, PluginClass wanted) {
    var type =
        wanted.isNamed()
            ? finder.named(loader, wanted.name())
            : finder.listed(loader, wanted.activity());
    return new PluginActivity(ActivityConstructor.construct(type), loader, codec);
  }

  private static void close(PluginClassLoader loader, PluginException failure) {
    try {
      loader.close();
    } catch (IOException e) {
      failure.addSuppressed(new UncheckedIOException(e));
    }
  }
}
