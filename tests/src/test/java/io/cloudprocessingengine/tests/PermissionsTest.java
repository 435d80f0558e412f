package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/aws.md lets a daemon do in SWF is what its code asks for. */
class PermissionsTest {
  private static final String ROOT = "io.cloudprocessingengine.";
  private static final Pattern ACTION = Pattern.compile("`swf:(\\w+)`");
  private static final Set<String> NO_CALLS = Set.of("close", "builder");

  @ParameterizedTest
  @CsvSource({"Decider,decider", "InputPoller,inputpoller", "ActivityPoller,activitypoller"})
  void listsTheCallsOfADaemon(String daemon, String module) throws IOException {
    assertThat(actions("| " + daemon + " |")).isEqualTo(calls(module));
  }

  @Test
  void listsTheDecisions() throws IOException {
    assertThat(actions("SWF checks the decisions")).isEqualTo(decisions());
  }

  private static Set<String> actions(String line) throws IOException {
    var guide = Files.readAllLines(Repository.file("docs/aws.md"));
    var text = guide.stream().filter(it -> it.startsWith(line)).findFirst().orElseThrow();
    return ACTION.matcher(text).results().map(it -> it.group(1)).collect(sorted());
  }

  private static Set<String> calls(String module) {
    return classes(module)
        .flatMap(it -> it.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().getSimpleName().equals("SwfClient"))
        .map(JavaAccess::getName)
        .filter(name -> !NO_CALLS.contains(name))
        .map(name -> capitalised(name.replaceFirst("Paginator$", "")))
        .collect(sorted());
  }

  private static Set<String> decisions() {
    return classes("decider")
        .flatMap(it -> it.getFieldAccessesFromSelf().stream())
        .filter(access -> access.getTargetOwner().getSimpleName().equals("DecisionType"))
        .map(access -> camelCase(access.getName()))
        .collect(sorted());
  }

  private static Stream<JavaClass> classes(String module) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + module)
            .stream();
  }

  private static String camelCase(String constant) {
    return Arrays.stream(constant.split("_"))
        .map(it -> capitalised(it.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining());
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }
}
