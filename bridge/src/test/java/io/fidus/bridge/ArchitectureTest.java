package io.fidus.bridge;

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

/** Which part of the bridge may use what. */
class ArchitectureTest {
  private static final JavaClasses BRIDGE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.fidus.bridge");

  private static void holds(ArchRule rule) {
    rule.check(BRIDGE);
  }

  @Test
  void theClockIsReadInOnePlace() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.fidus.bridge.ClockConfiguration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is given, so that a test can give another"));
  }

  @Test
  void itKeepsNoStore() {
    holds(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "io.fidus.store..", "io.fidus.platform..")
            .because("what is safe is safe at the platform"));
  }

  @Test
  void theLinkKnowsNothingOfThoseWhoRead() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("io.fidus.bridge.link..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.fidus.bridge.stream..",
                "io.fidus.bridge.contract..",
                "io.fidus.bridge.commands..",
                "io.fidus.bridge.keys.."));
  }

  @Test
  void theSimulatorSharesTheLinkWithTheBridgeAndNothingElse() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("io.fidus.bridge.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.fidus.bridge.link..",
                "io.fidus.bridge.stream..",
                "io.fidus.bridge.contract..",
                "io.fidus.bridge.commands..",
                "io.fidus.bridge.keys..",
                "org.springframework..")
            .because("what it shows must come to the bridge as that of a real terminal does"));
  }

  @Test
  void routesSaySoAndSettingsAreRecords() {
    holds(
        classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Routes"));
    holds(classes().that().areAnnotatedWith(ConfigurationProperties.class).should().beRecords());
  }
}
