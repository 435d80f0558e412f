package io.cloudprocessingengine.activitypoller.plugin;

import io.cloudprocessingengine.activity.Activity;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Sees the JDK, the activity API of the host, and the plug-in's JARs; nothing else of the host. So
 * a plug-in may bring any version of any library, even of those that the host uses.
 */
final class PluginClassLoader extends URLClassLoader {
  private static final String API_PACKAGE = Activity.class.getPackageName();
  private static final ClassLoader API = Activity.class.getClassLoader();

  static {
    registerAsParallelCapable();
  }

  PluginClassLoader(String name, List<Path> jars) {
    super(
        name,
        jars.stream().map(PluginClassLoader::url).toArray(URL[]::new),
        getPlatformClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    // A copy of the API within the plug-in would be another Activity than the host's.
    return isApi(name) ? API.loadClass(name) : super.loadClass(name, resolve);
  }

  private static boolean isApi(String name) {
    var dot = name.lastIndexOf('.');
    return dot == API_PACKAGE.length() && name.startsWith(API_PACKAGE);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new PluginException("The plug-in " + jar + " is in no file system that has URLs", e);
    }
  }
}
