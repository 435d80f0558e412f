package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.Context.Library;
import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import com.hubspot.jinjava.objects.date.FixedDateTimeProvider;
import com.hubspot.jinjava.random.RandomNumberGeneratorStrategy;
import com.hubspot.jinjava.tree.ExpressionNode;
import com.hubspot.jinjava.tree.Node;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Jinjava, bound to what a plan may do: nothing from files or the network, nothing that depends on
 * the time or on chance, no value ever read as a template, every amount limited.
 */
final class Jinja {
  private static final int MAX_DEPTH = 20;
  private static final Map<Library, Set<String>> DISABLED =
      Map.of(
          Library.TAG,
          Set.of(
              "autoescape",
              "block",
              "call",
              "cycle",
              "extends",
              "from",
              "ifchanged",
              "import",
              "include"),
          Library.FILTER,
          Set.of("fromyaml", "random", "render", "shuffle", "toyaml"),
          Library.FUNCTION,
          Set.of(":super", ":today", ":unixtimestamp"));

  // Both guarded by this; starting costs a tenth of a second and more.
  private Jinjava started;
  private KnownNames names;

  /** Whether a text is one expression and nothing else. */
  boolean isSingle(String text) {
    if (!text.strip().startsWith("{{")) {
      return false;
    }
    var nodes = tree(text.strip()).getChildren();
    return nodes.size() == 1 && nodes.get(0) instanceof ExpressionNode;
  }

  ParsedTemplate parse(String text, Style style) {
    var tree = tree(style == Style.JSON ? text.strip() : text);
    var reader = new ReferenceReader(names());
    var references = reader.read(tree);
    var template = new JinjaTemplate(this, tree, style, reader.names());
    return new ParsedTemplate(template, references, false);
  }

  private Node tree(String text) {
    return with(
        new Bindings(Map.of(), Set.of(), Style.JSON), interpreter -> interpreter.parse(text));
  }

  /** Gives an interpreter to a task that must not keep it. */
  <T> T with(Bindings bindings, Function<JinjavaInterpreter, T> task) {
    var jinjava = started();
    var config = jinjava.getGlobalConfig();
    var context = new Context(jinjava.getGlobalContextCopy(), bindings.values(), DISABLED);
    var interpreter = new StrictInterpreter(jinjava, context, config, bindings);
    try (var current = JinjavaInterpreter.closeablePushCurrent(interpreter).get()) {
      return task.apply(current.value());
    } catch (InterpretException e) {
      throw TemplateException.in(e);
    } catch (StackOverflowError e) {
      throw new TemplateException("is nested too deeply", e);
    }
  }

  /**
   * What an evaluation begins with.
   *
   * @param values of the variables, null included
   * @param local the names that the template itself gives values to
   */
  record Bindings(Map<String, Object> values, Set<String> local, Style style) {
    boolean knows(String name) {
      return values.containsKey(name) || local.contains(name);
    }
  }

  private synchronized KnownNames names() {
    if (names == null) {
      names = KnownNames.of(started().getGlobalContext(), DISABLED);
    }
    return names;
  }

  private synchronized Jinjava started() {
    if (started == null) {
      started = new Jinjava(config());
      started.registerExpTest(new IsDefined("defined", true));
      started.registerExpTest(new IsDefined("undefined", false));
      started.registerFilter(new DefaultForUndefined("default"));
      started.registerFilter(new DefaultForUndefined("d"));
      started
          .getGlobalContext()
          .registerFunction(
              new ELFunctionDefinition(
                  "", "range", Ranges.class, "range", Object.class, Object[].class));
    }
    return started;
  }

  private static JinjavaConfig config() {
    return JinjavaConfig.newBuilder()
        .withNestedInterpretationEnabled(false)
        .withMaxOutputSize(TemplateEngine.MAX_OUTPUT)
        .withMaxStringLength(TemplateEngine.MAX_OUTPUT)
        .withMaxListSize(TemplateEngine.MAX_OUTPUT)
        .withMaxMapSize(TemplateEngine.MAX_OUTPUT)
        .withMaxRenderDepth(MAX_DEPTH)
        .withMaxMacroRecursionDepth(MAX_DEPTH)
        .withDateTimeProvider(new FixedDateTimeProvider(0))
        .withRandomNumberGeneratorStrategy(RandomNumberGeneratorStrategy.CONSTANT_ZERO)
        .withElResolver(new StrictResolver())
        .withDisabled(DISABLED)
        .withLegacyOverrides(
            LegacyOverrides.Builder.from(LegacyOverrides.NONE)
                .withIterateOverMapKeys(true)
                .withEvaluateMapKeys(true)
                .withKeepNullableLoopValues(true)
                .withUseNaturalOperatorPrecedence(true)
                .withParseWhitespaceControlStrictly(true)
                .build())
        .build();
  }
}
