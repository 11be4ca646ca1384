package io.fidus.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.junit.jupiter.api.Test;

/** The engine is plain Java: no framework, no input or output, no clock of its own. */
@AnalyzeClasses(packages = "io.fidus.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineArchitectureTest {

  @ArchTest
  static final ArchRule USES_THE_JDK_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.fidus.engine..",
              "org.jspecify.annotations",
              "java.lang..",
              "java.math",
              "java.time..",
              "java.util..");

  @ArchTest
  static final ArchRule DOES_NO_INPUT_OR_OUTPUT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql..");

  @ArchTest
  static final ArchRule HAS_NO_CLOCK =
      noClasses().should().callMethodWhere(readsTheTimeOfTheMachine());

  @ArchTest
  static final ArchRule PACKAGES_DO_NOT_NEED_EACH_OTHER =
      slices().matching("io.fidus.engine.(*)..").should().beFreeOfCycles();

  /** Does what the rules forbid. */
  static final class Forbidden {
    Instant clock() {
      return InstantSource.system().instant().plusNanos(System.nanoTime());
    }

    LocalDate today() {
      return LocalDate.now(Clock.systemUTC());
    }

    boolean exists(Path file) {
      return file.toFile().exists();
    }
  }

  @Test
  void theRulesFindWhatTheyForbid() {
    JavaClasses forbidden = new ClassFileImporter().importClasses(Forbidden.class);
    assertThat(HAS_NO_CLOCK.evaluate(forbidden).getFailureReport().getDetails()).hasSize(4);
    assertThat(DOES_NO_INPUT_OR_OUTPUT.evaluate(forbidden).hasViolation()).isTrue();
    assertThat(USES_THE_JDK_ALONE.evaluate(forbidden).hasViolation()).isTrue();
  }

  private static DescribedPredicate<JavaCall<?>> readsTheTimeOfTheMachine() {
    return DescribedPredicate.describe(
        "reads the time of the machine",
        call -> {
          String method = call.getName();
          JavaClass owner = call.getTargetOwner();
          return method.equals("currentTimeMillis")
              || method.equals("nanoTime")
              || (method.startsWith("system") && owner.isAssignableTo(InstantSource.class))
              || (method.equals("now") && owner.isAssignableTo(Temporal.class));
        });
  }
}
