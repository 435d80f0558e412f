package io.cloudprocessingengine.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A document whose samples and commands are run. */
record Document(Path path, String text) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:^`([^`\n]+)`\n)?^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  /** A block of code; the line above it may name the file that it is. */
  record Block(Optional<String> file, String language, String text) {}

  static Document read(String path) {
    var file = Repository.file(path);
    try {
      return new Document(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Block> blocks(String language) {
    return BLOCK
        .matcher(text)
        .results()
        .map(Document::block)
        .filter(block -> block.language().equals(language))
        .toList();
  }

  private static Block block(MatchResult match) {
    return new Block(Optional.ofNullable(match.group(1)), match.group(2), match.group(3));
  }

  /** Lines of its commands, a line that is continued being one. */
  List<String> commands() {
    return blocks("bash").stream()
        .flatMap(block -> block.text().replace("\\\n", " ").lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Writes the files that its blocks are, as a reader would. */
  void writeFiles(Path folder) throws IOException {
    for (var language : List.of("xml", "java", "yaml", "json", "python", "bash", "text")) {
      for (var block : blocks(language)) {
        if (block.file().isPresent()) {
          var file = folder.resolve(block.file().get());
          Files.createDirectories(file.getParent());
          Files.writeString(file, block.text());
        }
      }
    }
  }

  /** What its links lead to in the repository. */
  List<Path> links() {
    return LINK.matcher(text).results().map(link -> path.resolveSibling(link.group(1))).toList();
  }
}
