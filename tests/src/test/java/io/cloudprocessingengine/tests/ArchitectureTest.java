package io.cloudprocessingengine.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/** What the build holds the structure to; each rule is a line of the design. */
@AnalyzeClasses(packages = "io.cloudprocessingengine")
class ArchitectureTest {
  private static final String ROOT = "io.cloudprocessingengine.";

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + "(**)").should().beFreeOfCycles();

  @ArchTest static final ArchRule commonDependsOnNoModule = dependsOnlyOn("common");
  @ArchTest static final ArchRule activityApiDependsOnNoModule = dependsOnlyOn("activity");
  @ArchTest static final ArchRule deciderDependsOnCommon = dependsOnlyOn("decider", "common");

  @ArchTest
  static final ArchRule inputpollerDependsOnCommon = dependsOnlyOn("inputpoller", "common");

  @ArchTest static final ArchRule clientDependsOnCommon = dependsOnlyOn("client", "common");
  @ArchTest static final ArchRule localDependsOnCommon = dependsOnlyOn("local", "common");

  @ArchTest
  static final ArchRule examplesDependOnTheActivityApi = dependsOnlyOn("examples", "activity");

  @ArchTest
  static final ArchRule activitypollerDependsOnCommonAndTheActivityApi =
      dependsOnlyOn("activitypoller", "common", "activity");

  @ArchTest
  static final ArchRule activityApiNeedsNothingButTheJdk =
      classes()
          .that()
          .resideInAPackage(ROOT + "activity..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", ROOT + "activity..");

  @ArchTest
  static final ArchRule awsSdkIsSeenOnlyInItsPackages =
      noClasses()
          .that(not(resideInAnyPackage("..aws..", "..swf..", "..sqs..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule deciderCoreHasNoNetworkNoClockAndNoLog =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "decider.history..", ROOT + "decider.decision..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "java.net..", "java.nio.file..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule localEngineHasNoHttp =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "local.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.undertow..", "org.elasticmq..", ROOT + "local.http..");

  @ArchTest
  static final ArchRule exitIsCalledOnlyInMain =
      noClasses()
          .that()
          .doNotHaveSimpleName("Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule timeIsReadAndSleptOnlyInTheLifeCycle =
      noClasses()
          .that(not(resideInAPackage(ROOT + "common.lifecycle..")))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class);

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .resideInAnyPackage("..util..", "..helper..", "..impl..", "..model..", "..service..");

  private static ArchRule dependsOnlyOn(String module, String... others) {
    var allowed =
        Stream.concat(Stream.of(module), Stream.of(others))
            .map(name -> ROOT + name + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.cloudprocessingengine..").and(not(resideInAnyPackage(allowed))));
  }
}
