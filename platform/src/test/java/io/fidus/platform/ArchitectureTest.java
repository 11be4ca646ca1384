package io.fidus.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.bind.annotation.RestController;

/** Which room may use what. */
class ArchitectureTest {
  private static final JavaClasses FIDUS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.fidus");

  private static void holds(ArchRule rule) {
    rule.check(FIDUS);
  }

  @Test
  void onlyTheStoreSpeaksToADatabase() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.fidus.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "com.mongodb..")
            .because("everything above the port must not be able to tell the engines apart"));
  }

  @Test
  void theLibrariesKnowNoFramework() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("io.fidus.engine..", "io.fidus.metatrader..", "io.fidus.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "io.fidus.platform..")
            .because("they are used without a server"));
  }

  @Test
  void theEngineDoesNoInputOrOutput() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("io.fidus.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.io..",
                "java.nio..",
                "java.net..",
                "io.fidus.store..",
                "io.fidus.metatrader..")
            .because("a figure must follow from its arguments alone"));
  }

  @Test
  void theClockIsReadInOnePlace() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.fidus.platform.ClockConfiguration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is given, so that a test can give another"));
  }

  @Test
  void routesAreInternalToTheirModule() {
    holds(
        classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..internal..")
            .andShould()
            .haveSimpleNameEndingWith("Routes"));
  }

  @Test
  void settingsAreRecords() {
    holds(classes().that().areAnnotatedWith(ConfigurationProperties.class).should().beRecords());
  }
}
