package io.cloudprocessingengine.common.config;

import java.nio.file.Path;

/** A setting that is given, by the file or by an override, and where. */
record Found(String path, String where, YamlNode value, boolean inFile) {

  /** Resolves a path as its giver meant it: beside the file it is written in. */
  Path resolve(String text) {
    var path = Path.of(text);
    return inFile ? Path.of(value.position().file()).resolveSibling(path) : path;
  }
}
