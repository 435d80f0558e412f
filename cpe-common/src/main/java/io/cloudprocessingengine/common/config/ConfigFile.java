package io.cloudprocessingengine.common.config;

import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The configuration file: a YAML mapping. */
final class ConfigFile {
  private ConfigFile() {}

  static YamlNode.Mapping none() {
    return new YamlNode.Mapping(Position.of("(no configuration file; -c names one)"), Map.of());
  }

  static YamlNode.Mapping read(Path file) {
    var root = YamlReader.read(file.toString(), content(file));
    if (root instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    var message = "must be a mapping of settings (key: value), not " + root.kind();
    throw new ConfigurationException(List.of(Problem.at(root.position(), message)));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw problem(file, "no such file", e);
    } catch (MalformedInputException e) {
      throw problem(file, "is not UTF-8 text", e);
    } catch (IOException e) {
      throw problem(file, FileTrouble.unreadable(file, e), e);
    }
  }

  private static ConfigurationException problem(Path file, String message, IOException cause) {
    var problem = new Problem(file.toString(), message);
    return new ConfigurationException(List.of(problem), cause);
  }
}
