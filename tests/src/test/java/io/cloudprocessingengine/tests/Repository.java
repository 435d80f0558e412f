package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in the checkout. */
final class Repository {
  /** Maven runs the tests of a module in its folder. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Repository() {}

  /** The executable jar of a module. */
  static Path jar(String module) {
    var jar = ROOT.resolve(module).resolve("target").resolve(module + ".jar");
    assertThat(Files.exists(jar)).as("%s is built", jar).isTrue();
    return jar;
  }

  static Path file(String path) {
    return ROOT.resolve(path);
  }
}
