package io.cloudprocessingengine.benchmarks.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs {@link Echo} as the plug-in that it is. */
final class EchoJar {
  private EchoJar() {}

  static Path write(Path folder) throws IOException {
    var file = folder.resolve("echo.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (var type : List.of(Echo.class, Echo.Video.class)) {
        var name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (var bytes = type.getClassLoader().getResourceAsStream(name)) {
          bytes.transferTo(jar);
        }
      }
    }
    return file;
  }
}
