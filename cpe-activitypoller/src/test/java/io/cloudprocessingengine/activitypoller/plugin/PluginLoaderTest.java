package io.cloudprocessingengine.activitypoller.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginLoaderTest {
  private final PluginLoader loader = new PluginLoader();

  @TempDir private Path folder;

  @Test
  void loadsTheClassThatIsNamed() throws Exception {
    try (var activity =
        loader.load(PluginJars.demo(folder), new PluginClass("demo.Shout", "Shout"))) {
      assertThat(activity.description()).isEqualTo("demo.Shout");
      assertThat(activity.run("quiet", null)).isEqualTo("QUIET");
    }
  }

  @Test
  void findsTheOnlyActivityThatTheJarLists() throws Exception {
    try (var activity =
        loader.load(PluginJars.demo(folder, "demo.Echo"), new PluginClass("", "Shout"))) {
      assertThat(activity.description()).isEqualTo("demo.Echo");
    }
  }

  @Test
  void asksWhichWhenTheJarListsSeveralOfOtherNames() throws IOException {
    assertRefused(
        PluginJars.demo(folder, "demo.Table", "demo.Echo"),
        "",
        "has 2 activities; name the 'class' in the configuration: one of demo.Echo, demo.Table");
  }

  @Test
  void asksForTheClassWhenTheJarListsNone() throws IOException {
    assertRefused(
        PluginJars.demo(folder),
        "",
        "lists no activity in META-INF/services/io.cloudprocessingengine.activity.Activity");
  }

  @ParameterizedTest
  @CsvSource({"demo.Absent", "demo.NoActivity", "demo.ExtendsLeftOut"})
  void saysWhatIsWrongWithAListedClass(String className) throws IOException {
    assertRefused(PluginJars.demo(folder, className), "", "lists an activity that can't be loaded");
  }

  @Test
  void refusesAJarThatDoesNotExist() {
    assertRefused(folder.resolve("none.jar"), "demo.Echo", "none.jar doesn't exist");
  }

  @Test
  void findsTheOneOfSeveralThatIsCalledLikeTheActivity() throws Exception {
    var jar = PluginJars.demo(folder, "demo.Shout", "demo.Echo");

    try (var activity = loader.load(jar, new PluginClass("", "Shout"))) {
      assertThat(activity.description()).isEqualTo("demo.Shout");
    }
  }

  @Test
  void loadsFromAFolderOfJars() throws Exception {
    PluginJars.demo(folder);
    PluginJars.leftOut(folder);

    try (var activity = loader.load(folder, new PluginClass("demo.ConstructsLeftOut", ""))) {
      assertThat(activity.run("found", null)).isEqualTo("found");
    }
  }

  @Test
  void refusesAFolderWithoutJars() {
    assertRefused(folder, "demo.Echo", "is a folder without JARs");
  }

  @ParameterizedTest
  @CsvSource({"''", "this is text"})
  void refusesAFileThatIsNoJar(String content) throws IOException {
    var file = Files.writeString(folder.resolve("text.jar"), content);

    assertRefused(file, "demo.Echo", "text.jar is no JAR");
  }

  @Test
  void refusesATruncatedJar() throws IOException {
    var whole = Files.readAllBytes(PluginJars.demo(folder));
    var file = folder.resolve("half.jar");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertRefused(file, "demo.Echo", "half.jar is no JAR");
  }

  @Test
  void refusesAnEmptyJar() throws IOException {
    var file = folder.resolve("empty.jar");
    new JarOutputStream(Files.newOutputStream(file)).close();

    assertRefused(file, "demo.Echo", "empty JAR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          demo.Absent              | has no class demo.Absent
          demo.NoActivity          | that is no io.cloudprocessingengine.activity.Activity
          demo.Inherited           | is not a public, concrete class
          demo.HiddenConstructor   | without a public constructor that takes no parameters
          demo.ThrowingConstructor | can't be constructed: java.lang.IllegalStateException: no licence at demo.jar//demo.ThrowingConstructor.<init>(ThrowingConstructor.java:8)
          demo.BrokenNumber        | can't be constructed: java.lang.NumberFormatException: For input string: "many" at demo.jar//demo.BrokenNumber.<clinit>(BrokenNumber.java:6)
          demo.ErrorConstructor    | can't be constructed: java.lang.StackOverflowError
          demo.ConstructsLeftOut   | can't be constructed: java.lang.NoClassDefFoundError: demo/LeftOut
          demo.ExtendsLeftOut      | that can't be loaded: java.lang.NoClassDefFoundError: demo/LeftOut
          """)
  void saysWhatIsWrongWithANamedClass(String className, String message) throws IOException {
    assertRefused(PluginJars.demo(folder), className, message);
  }

  @Test
  void refusesAClassForANewerJava() throws IOException {
    var jar = PluginJars.demo(folder);
    try (var files = FileSystems.newFileSystem(jar)) {
      var file = files.getPath("demo/Echo.class");
      var code = Files.readAllBytes(file);
      code[7] = 120;
      Files.write(file, code);
    }

    assertRefused(jar, "demo.Echo", "needs a newer Java than this");
  }

  private void assertRefused(Path jar, String className, String message) {
    assertThatThrownBy(() -> loader.load(jar, new PluginClass(className, "Shout")))
        .isInstanceOf(PluginException.class)
        .hasMessageStartingWith("The plug-in " + jar)
        .hasMessageContaining(message);
  }
}
