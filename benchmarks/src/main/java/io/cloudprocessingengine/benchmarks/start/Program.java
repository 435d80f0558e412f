package io.cloudprocessingengine.benchmarks.start;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is started: each by its executable jar, with the example's configuration. */
enum Program {
  /** The floor. */
  EMPTY,
  DECIDER,
  INPUTPOLLER,
  ACTIVITYPOLLER;

  /** The end of the command after the options of the JVM. */
  List<String> command(Path root) {
    return switch (this) {
      case EMPTY -> empty(root);
      case DECIDER -> daemon(root, "decider");
      case INPUTPOLLER -> daemon(root, "inputpoller");
      case ACTIVITYPOLLER -> {
        var command = new ArrayList<>(daemon(root, "activitypoller"));
        command.addAll(List.of("-A", "ValidateAsset", "-V", "v2"));
        yield command;
      }
    };
  }

  /** On all that the decider's jar is made of: what it calls of the SDK, that jar may not hold. */
  private static List<String> empty(Path root) {
    var own = root.resolve("benchmarks/target/classes");
    var path = own + File.pathSeparator + root.resolve("cpe-decider/target/whole.jar");
    return List.of("-cp", path, EmptyMain.class.getName());
  }

  private static List<String> daemon(Path root, String name) {
    var config = root.resolve("examples/config/" + name + ".yaml");
    return List.of("-jar", jar(root, name).toString(), "-c", config.toString());
  }

  private static Path jar(Path root, String name) {
    return root.resolve("cpe-" + name + "/target/cpe-" + name + ".jar");
  }
}
