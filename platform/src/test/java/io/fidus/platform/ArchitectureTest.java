package io.fidus.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.fidus.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final ArchRule NO_MEMORY_BEHIND_A_LISTENER =
      noClasses()
          .that(
              DescribedPredicate.describe(
                  "subscribe to events",
                  one ->
                      one.getMethodCallsFromSelf().stream()
                          .anyMatch(
                              call ->
                                  call.getTargetOwner().isAssignableTo(Store.class)
                                      && call.getName().equals("subscribe"))))
          .should(keepSomethingInMemory())
          .because(
              "one node alone receives the events of a listener: an effect subscribes, a memory"
                  + " follows (Store.follow)")
          .allowEmptyShould(true);

  private static ArchCondition<JavaClass> keepSomethingInMemory() {
    return new ArchCondition<>("keep something in memory") {
      @Override
      public void check(JavaClass one, ConditionEvents events) {
        one.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .filter(ArchitectureTest::holdsState)
            .forEach(
                field -> events.add(SimpleConditionEvent.satisfied(field, field.getDescription())));
      }
    };
  }

  private static boolean holdsState(JavaField field) {
    JavaClass type = field.getRawType();
    return !field.getModifiers().contains(JavaModifier.FINAL)
        || type.isAssignableTo(Map.class)
        || type.isAssignableTo(Collection.class)
        || type.getPackageName().equals("java.util.concurrent.atomic");
  }

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
  void whatIsKeptInMemoryFollowsTheChangesOfEveryNode() {
    holds(NO_MEMORY_BEHIND_A_LISTENER);
    assertThatThrownBy(
            () ->
                NO_MEMORY_BEHIND_A_LISTENER.check(
                    new ClassFileImporter().importClasses(StaleOnOtherNodes.class)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("known");
  }

  /** A memory that the events of one process alone reach. */
  static final class StaleOnOtherNodes {
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    StaleOnOtherNodes(Store store) {
      store.subscribe("stale", Remembered.class, event -> known.put(event.name(), event.at()));
    }

    record Remembered(String name, long at) {}
  }

  @Test
  void settingsAreRecords() {
    holds(classes().that().areAnnotatedWith(ConfigurationProperties.class).should().beRecords());
  }
}
