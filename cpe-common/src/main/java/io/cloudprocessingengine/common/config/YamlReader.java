package io.cloudprocessingengine.common.config;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML, and JSON, into nodes with positions. Safe by construction: no tag makes an object,
 * depth and size are bounded, merge keys, duplicate keys and numbers out of bounds are problems.
 */
public final class YamlReader {
  private static final List<String> UNCLOSED =
      List.of("while parsing a flow", "while scanning a quoted");
  private static final String MERGE = "<<";
  private static final Resolver RESOLVER = new Resolver();
  private static final Pattern JSON_INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern JSON_NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private final String file;
  private final YamlBounds bounds = new YamlBounds();

  private YamlReader(String file) {
    this.file = file;
  }

  /**
   * Reads one document.
   *
   * @param file name for positions
   * @throws ConfigurationException with every problem found, when there is one
   */
  public static YamlNode read(String file, String text) {
    return YamlJson.read(file, text).orElseGet(() -> new YamlReader(file).read(text));
  }

  private YamlNode read(String text) {
    var root = compose(text);
    bounds.check();
    return root;
  }

  private YamlNode compose(String text) {
    var options = new LoaderOptions();
    // What aliases expand to is counted like all else, and its place is known then.
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setNestingDepthLimit(YamlBounds.MAX_DEPTH);
    try {
      var parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
      var node = new Composer(parser, RESOLVER, options).getSingleNode();
      return node == null
          ? new YamlNode.Mapping(new Position(file, 1, 1), Map.of())
          : convert(node, 0);
    } catch (MarkedYAMLException e) {
      throw problem(e);
    } catch (YAMLException e) {
      throw problem(null, "not valid YAML: " + e.getMessage().lines().findFirst().orElse(""), e);
    }
  }

  /** What is not closed is wrong where it begins, though it is noticed only where it must end. */
  private ConfigurationException problem(MarkedYAMLException e) {
    var context = e.getContext() == null ? "" : e.getContext();
    var noticed = e.getProblemMark();
    if (UNCLOSED.stream().anyMatch(context::startsWith) && noticed != null) {
      var message = "not valid YAML: %s, %s in line %d";
      var line = noticed.getLine() + 1;
      return problem(e.getContextMark(), message.formatted(context, e.getProblem(), line), e);
    }
    var where = noticed == null ? e.getContextMark() : noticed;
    var inContext = context.isEmpty() ? "" : context + ", ";
    return problem(where, "not valid YAML: " + inContext + e.getProblem(), e);
  }

  private ConfigurationException problem(Mark mark, String message, Exception cause) {
    var where = mark == null ? new Position(file, 1, 1) : position(mark);
    return new ConfigurationException(List.of(Problem.at(where, message)), cause);
  }

  private YamlNode convert(Node node, int depth) {
    var position = position(node.getStartMark());
    bounds.enter(position, depth);
    if (node instanceof ScalarNode scalar) {
      return scalar(position, scalar);
    }
    if (node instanceof SequenceNode sequence) {
      var items = sequence.getValue().stream().map(item -> convert(item, depth + 1)).toList();
      return new YamlNode.Sequence(position, items);
    }
    return mapping(position, (MappingNode) node, depth);
  }

  private YamlNode mapping(Position position, MappingNode node, int depth) {
    var entries = new LinkedHashMap<String, YamlNode.Entry>();
    for (NodeTuple tuple : node.getValue()) {
      var keyPosition = position(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        var message =
            tuple.getKeyNode() instanceof MappingNode
                ? "a key must be a text; if {{…}} is meant, put quotes around all of it"
                : "a key must be a text";
        bounds.problem(keyPosition, message);
        continue;
      }
      if (key.isPlain() && key.getValue().equals(MERGE)) {
        bounds.problem(
            keyPosition, "a merge key, '<<', is not followed: write out what it stands for");
      }
      var entry = new YamlNode.Entry(keyPosition, convert(tuple.getValueNode(), depth + 1));
      bounds.put(entries, key.getValue(), entry);
    }
    return new YamlNode.Mapping(position, entries);
  }

  private YamlNode.Scalar scalar(Position position, ScalarNode node) {
    var text = node.getValue();
    var type = isText(node) ? YamlNode.ScalarType.TEXT : type(node.getTag(), text);
    if (type == YamlNode.ScalarType.INTEGER || type == YamlNode.ScalarType.DECIMAL) {
      bounds.number(position, text);
    }
    return new YamlNode.Scalar(position, text, type);
  }

  /** Whether it is a text because it is written as one: with quotes, or as {@code !!str 1}. */
  private static boolean isText(ScalarNode node) {
    return !node.isPlain()
        || (node.getTag().equals(Tag.STR)
            && !RESOLVER.resolve(NodeId.scalar, node.getValue(), true).equals(Tag.STR));
  }

  private static YamlNode.ScalarType type(Tag tag, String text) {
    if (tag.equals(Tag.NULL)) {
      return YamlNode.ScalarType.NULL;
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return YamlNode.ScalarType.BOOLEAN;
    }
    if (JSON_INTEGER.matcher(text).matches()) {
      return YamlNode.ScalarType.INTEGER;
    }
    return JSON_NUMBER.matcher(text).matches() && isDecimal(text)
        ? YamlNode.ScalarType.DECIMAL
        : YamlNode.ScalarType.TEXT;
  }

  private static boolean isDecimal(String text) {
    return text.contains(".") || text.contains("e") || text.contains("E");
  }

  private Position position(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
