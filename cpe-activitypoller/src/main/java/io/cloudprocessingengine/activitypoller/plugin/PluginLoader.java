package io.cloudprocessingengine.activitypoller.plugin;

import io.cloudprocessingengine.activitypoller.task.Thrown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
    var loader = new PluginClassLoader(plugin.getFileName().toString(), PluginFiles.of(plugin));
    try {
      return load(loader, plugin, wanted);
    } catch (PluginException e) {
      close(loader, e);
      throw e;
    }
  }

  /**
   * Loads an activity, if that does not take too long: its constructor may wait for something.
   *
   * @throws PluginException if that can't be done
   */
  public PluginActivity load(Path plugin, PluginClass wanted, Duration time) {
    var loading = new CompletableFuture<PluginActivity>();
    var thread = new Thread(() -> complete(loading, plugin, wanted), "loading of " + plugin);
    thread.setDaemon(true);
    thread.start();
    try {
      return loading.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      var at =
          Arrays.stream(thread.getStackTrace())
              .filter(it -> !it.getClassName().matches("(java|jdk|sun)\\..*"))
              .findFirst()
              .map(it -> ", it is at " + it);
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
      CompletableFuture<PluginActivity> loading, Path plugin, PluginClass wanted) {
    try {
      loading.complete(load(plugin, wanted));
    } catch (RuntimeException | Error e) {
      loading.completeExceptionally(e);
    }
  }

  private PluginActivity load(PluginClassLoader loader, Path plugin, PluginClass wanted) {
    var watch = ExitWatch.start(plugin);
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
