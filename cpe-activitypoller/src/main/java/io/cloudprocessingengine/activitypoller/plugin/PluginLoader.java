package io.cloudprocessingengine.activitypoller.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/** Loads activities from plug-in JARs. */
public final class PluginLoader {
  private final ActivityFinder finder = new ActivityFinder();
  private final JsonCodec codec = new JsonCodec();

  /**
   * Loads an activity.
   *
   * @param jar the plug-in, with all that it needs besides the JDK and the activity API
   * @param className the activity's class, or empty for the only one that the JAR lists in {@code
   *     META-INF/services}
   * @throws PluginException if that can't be done, for whatever reason, Errors of the plug-in
   *     included
   */
  public PluginActivity load(Path jar, String className) {
    requireJar(jar);
    var loader = new PluginClassLoader(jar);
    try {
      return load(loader, jar, className);
    } catch (PluginException e) {
      close(loader, e);
      throw e;
    }
  }

  private PluginActivity load(PluginClassLoader loader, Path jar, String className) {
    try {
      return ContextClassLoader.with(loader, () -> construct(loader, className));
    } catch (PluginException e) {
      throw new PluginException("The plug-in " + jar + " " + e.getMessage(), e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException("Loading the plug-in " + jar + " failed", e);
    }
  }

  private PluginActivity construct(PluginClassLoader loader, String className) {
    var type = className.isEmpty() ? finder.only(loader) : finder.named(loader, className);
    return new PluginActivity(ActivityConstructor.construct(type), loader, codec);
  }

  private static void requireJar(Path jar) {
    if (!Files.exists(jar)) {
      throw new PluginException("The plug-in " + jar + " doesn't exist");
    }
    if (!Files.isRegularFile(jar)) {
      throw new PluginException("The plug-in " + jar + " is no file");
    }
    try (var opened = new JarFile(jar.toFile())) {
      if (opened.size() == 0) {
        throw new PluginException("The plug-in " + jar + " is an empty JAR");
      }
    } catch (ZipException e) {
      throw new PluginException("The plug-in " + jar + " is no JAR: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new PluginException("The plug-in " + jar + " can't be read: " + e.getMessage(), e);
    }
  }

  private static void close(PluginClassLoader loader, PluginException failure) {
    try {
      loader.close();
    } catch (IOException e) {
      failure.addSuppressed(new UncheckedIOException(e));
    }
  }
}
