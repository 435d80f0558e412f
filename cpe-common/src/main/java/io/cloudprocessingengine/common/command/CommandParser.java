package io.cloudprocessingengine.common.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.command.CommandException.Named;
import io.cloudprocessingengine.common.message.Excerpt;
import io.cloudprocessingengine.common.message.JsonFault;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a command from the body of a message, or says what is wrong with it. Thread-safe. */
public final class CommandParser {
  /** Of a name that may be of any length. */
  private static final int SHOWN = 100;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final CommandSchemas schemas = new CommandSchemas();
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * Parses and checks.
   *
   * @throws CommandException INVALID_JSON, UNKNOWN_COMMAND or INVALID_COMMAND
   */
  public Command parse(String body) {
    var json = json(body);
    var named = new Named(text(json, "type"), text(json, "jobId"));
    if (!(json instanceof ObjectNode command)) {
      var kind = json.getNodeType().name().toLowerCase(Locale.ROOT);
      throw refuse(Code.INVALID_JSON, "a command is a JSON object, not " + kind, null, named);
    }
    WildNumbers.first(command)
        .ifPresent(
            path -> {
              var message = "'%s': the number is out of all range".formatted(path);
              throw refuse(Code.INVALID_COMMAND, message, path, named);
            });
    var type = type(command, named);
    schemas
        .firstError(type, command.deepCopy().put("type", type.name()))
        .ifPresent(
            error -> {
              throw invalid(error, named);
            });
    return new Command(type, command.path("jobId").asText(""), (ObjectNode) command.get("data"));
  }

  private JsonNode json(String body) {
    if (body.startsWith(BYTE_ORDER_MARK)) {
      var message = "not valid JSON: it begins with a byte order mark";
      throw refuse(Code.INVALID_JSON, message, null, Named.NOTHING);
    }
    try {
      var json = mapper.readTree(body);
      if (json != null && !json.isMissingNode()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      var message = "not valid JSON: " + JsonFault.of(e);
      throw refuse(Code.INVALID_JSON, message, null, Named.NOTHING);
    } catch (NumberFormatException e) {
      // Jackson's, for an exponent that no BigDecimal has.
      var message = "not valid JSON: " + e.getMessage();
      throw refuse(Code.INVALID_JSON, message, null, Named.NOTHING);
    }
    throw refuse(Code.INVALID_JSON, "the message is empty", null, Named.NOTHING);
  }

  private static CommandType type(ObjectNode command, Named named) {
    var name = command.path("type");
    if (!name.isTextual()) {
      throw refuse(Code.INVALID_COMMAND, "'type' must be the command's name", "type", named);
    }
    return CommandType.of(name.asText()).orElseThrow(() -> unknown(name.asText(), named));
  }

  private static CommandException unknown(String name, Named named) {
    var known =
        Arrays.stream(CommandType.values()).map(Enum::name).collect(Collectors.joining(", "));
    var shown = Excerpt.of(name, SHOWN, "…");
    var message = "unknown command '%s'; known are %s".formatted(shown, known);
    return refuse(Code.UNKNOWN_COMMAND, message, "type", named);
  }

  private static CommandException invalid(Error error, Named named) {
    var path = field(error);
    var message = "'%s': %s".formatted(path, error.getMessage());
    return refuse(Code.INVALID_COMMAND, message, path, named);
  }

  /** The member that is wrong or missing, as {@code data.workflow.name}. */
  private static String field(Error error) {
    var pointer = error.getInstanceLocation().toString();
    var missing = "required".equals(error.getKeyword()) ? "/" + error.getProperty() : "";
    return (pointer + missing).replaceFirst("^/", "").replace('/', '.');
  }

  private static Optional<String> text(JsonNode json, String member) {
    return Optional.of(json.path(member)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static CommandException refuse(Code code, String message, String field, Named named) {
    return new CommandException(new CommandError(code, message, Optional.ofNullable(field)), named);
  }
}
