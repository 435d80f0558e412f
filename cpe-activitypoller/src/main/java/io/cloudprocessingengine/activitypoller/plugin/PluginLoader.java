package io.cloudprocessingengine.activitypoller.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

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

  private PluginActivity load(PluginClassLoader loader, Path plugin, PluginClass wanted) {
    var watch = ExitWatch.start(plugin);
    try {
      return ContextClassLoader.with(loader, () -> construct(loader, wanted));
    } catch (PluginException e) {
      throw new PluginException("The plug-in " + plugin + " " + e.getMessage(), e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException("Loading the plug-in " + plugin + " failed", e);
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
