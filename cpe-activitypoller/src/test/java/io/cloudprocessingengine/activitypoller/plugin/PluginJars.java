package io.cloudprocessingengine.activitypoller.plugin;

import io.cloudprocessingengine.activity.Activity;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** Compiles the sources under {@code demo-plugin} and packs them into JARs. */
public final class PluginJars {
  private static final Path CLASSES = compile();

  private PluginJars() {}

  /**
   * A JAR with all of them but {@code demo.LeftOut}.
   *
   * @param services the lines of its {@code META-INF/services} entry
   */
  public static Path demo(Path folder, String... services) throws IOException {
    var file = folder.resolve("demo.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(file));
        var classes = Files.walk(CLASSES)) {
      for (var path : classes.filter(it -> it.toString().endsWith(".class")).toList()) {
        if (!path.endsWith("LeftOut.class")) {
          add(jar, CLASSES.relativize(path).toString(), Files.readAllBytes(path));
        }
      }
      if (services.length > 0) {
        var entry = "META-INF/services/" + Activity.class.getName();
        add(jar, entry, String.join("\n", services).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  /** A JAR with {@code demo.LeftOut} alone. */
  public static Path leftOut(Path folder) throws IOException {
    var file = folder.resolve("left-out.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      add(jar, "demo/LeftOut.class", Files.readAllBytes(CLASSES.resolve("demo/LeftOut.class")));
    }
    return file;
  }

  private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
    jar.closeEntry();
  }

  private static Path compile() {
    try {
      var classes = Files.createDirectories(Path.of("target", "demo-plugin"));
      var compiler = ToolProvider.getSystemJavaCompiler();
      var errors = new StringWriter();
      try (var files = compiler.getStandardFileManager(null, null, null);
          var sources = Files.list(source())) {
        var units = files.getJavaFileObjectsFromPaths(sources.toList());
        var options = List.of("-d", classes.toString(), "-cp", api(), "--release", "17");
        if (!compiler.getTask(errors, files, null, options, null, units).call()) {
          throw new IllegalStateException(errors.toString());
        }
      }
      return classes;
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path source() throws URISyntaxException {
    return Path.of(PluginJars.class.getResource("/demo-plugin/demo").toURI());
  }

  private static String api() throws URISyntaxException {
    var source = Activity.class.getProtectionDomain().getCodeSource();
    return Path.of(source.getLocation().toURI()).toString();
  }
}
