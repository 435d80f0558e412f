package io.cloudprocessingengine.activitypoller.plugin;

import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** The JARs that a plug-in is made of: one, or all of a folder in the order of their names. */
final class PluginFiles {
  private PluginFiles() {}

  static List<Path> of(Path plugin) {
    if (!Files.exists(plugin)) {
      throw new PluginException("The plug-in " + plugin + " doesn't exist");
    }
    var jars = Files.isDirectory(plugin) ? jarsIn(plugin) : List.of(plugin);
    jars.forEach(PluginFiles::requireJar);
    return jars;
  }

  private static List<Path> jarsIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      var jars = files.filter(it -> it.toString().endsWith(".jar")).sorted().toList();
      if (jars.isEmpty()) {
        throw new PluginException("The plug-in " + folder + " is a folder without JARs");
      }
      return jars;
    } catch (IOException e) {
      throw new PluginException(
          "The plug-in " + folder + " can't be read: " + FileTrouble.reading(folder, e), e);
    }
  }

  private static void requireJar(Path jar) {
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
      throw new PluginException(
          "The plug-in " + jar + " can't be read: " + FileTrouble.reading(jar, e), e);
    }
  }
}
