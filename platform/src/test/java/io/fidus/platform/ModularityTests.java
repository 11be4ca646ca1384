package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules keep to the arrows that they declare, and the arrows to the plan of the house. */
class ModularityTests {
  private static final ApplicationModules MODULES = ApplicationModules.of(FidusPlatform.class);

  /** What each module may use at most. A module is born when something moves in. */
  private static final Map<String, Set<String>> PLAN =
      """
      store ->
      api -> store
      audit -> store api reporting
      approvals -> store api audit
      sealing -> store api audit
      mail -> store api audit
      reporting -> api
      remote -> store api audit
      identity -> store api audit mail sealing
      alerts -> store api audit mail identity
      documents -> store api audit identity
      catalog -> store api audit identity reporting
      trading -> store api audit identity alerts catalog reporting
      gateways -> store api audit approvals sealing identity alerts catalog trading
      watchdog -> store api audit identity alerts trading gateways remote
      performance -> store api identity reporting catalog trading
      risk -> store api audit identity alerts reporting catalog trading performance
      clients -> store api audit identity alerts mail documents reporting
      ledger -> store api audit identity reporting
      payments -> store api audit identity alerts documents reporting clients ledger
      investments -> store api audit identity alerts documents reporting catalog clients ledger payments trading performance
      referrals -> store api audit identity reporting clients ledger payments investments
      crm -> store api audit identity alerts mail documents reporting catalog clients referrals
      allocation -> store api audit identity alerts catalog trading performance risk investments
      cashflow -> store api audit identity alerts reporting catalog trading performance ledger payments investments referrals
      overview -> api identity alerts mail reporting catalog trading performance risk watchdog clients crm documents ledger payments investments referrals allocation cashflow
      operations -> store api audit identity alerts catalog trading gateways remote watchdog documents clients crm ledger payments investments referrals
      """
          .lines()
          .map(line -> line.split(" ->", -1))
          .collect(Collectors.toMap(parts -> parts[0], parts -> words(parts[1])));

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void modulesDeclareOnlyWhatThePlanAllows() {
    for (String module : names()) {
      assertThat(PLAN).as("the plan of the house").containsKey(module);
      assertThat(PLAN.get(module)).as("what %s may use", module).containsAll(declared(module));
    }
  }

  @Test
  void thePlanHasNoCircle() {
    Set<String> placed = new TreeSet<>();
    while (PLAN.entrySet().stream()
        .filter(entry -> placed.containsAll(entry.getValue()))
        .map(Map.Entry::getKey)
        .anyMatch(placed::add)) {
      // Each round places one more module above those that it uses.
    }
    assertThat(placed).isEqualTo(PLAN.keySet());
  }

  @Test
  void thePictureOfTheModulesIsUpToDate() {
    StringBuilder arrows = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    for (String module : names()) {
      arrows.append("  ").append(module).append('\n');
      for (String used : used(module)) {
        arrows.append("  ").append(module).append(" --> ").append(used).append('\n');
      }
      rows.append(
          "| `%s` | %s | %s |%n".formatted(module, purpose(module), list(declared(module))));
    }
    GeneratedFile.keep(
        "docs/reference/modules.md",
        """
        # Modules of the platform

        Generated from the code by `ModularityTests`, which also verifies the arrows. An arrow points
        from a module to one that it uses. Effects in the other direction travel as events: the
        listener depends on the publisher.

        ```mermaid
        flowchart BT
        %s```

        | module | what it is | may use |
        |---|---|---|
        %s"""
            .formatted(arrows, rows));
  }

  private static List<String> names() {
    return MODULES.stream().map(module -> module.getIdentifier().toString()).sorted().toList();
  }

  private static Set<String> declared(String module) {
    try {
      ApplicationModule declaration =
          Class.forName("io.fidus.platform." + module + ".package-info")
              .getAnnotation(ApplicationModule.class);
      assertThat(declaration).as("@ApplicationModule of %s", module).isNotNull();
      return new TreeSet<>(Arrays.asList(declaration.allowedDependencies()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(module + " has no package-info", e);
    }
  }

  private static List<String> used(String module) {
    return MODULES
        .getModuleByName(module)
        .orElseThrow()
        .getDirectDependencies(MODULES)
        .uniqueModules()
        .map(used -> used.getIdentifier().toString())
        .sorted()
        .toList();
  }

  /** The first sentence of the package's documentation. */
  private static String purpose(String module) {
    String source =
        GeneratedFile.read(
            "platform/src/main/java/io/fidus/platform/" + module + "/package-info.java");
    Matcher comment = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(source);
    assertThat(comment.find()).as("documentation of %s", module).isTrue();
    String text = comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip();
    return text.substring(0, text.indexOf('.') + 1).replaceAll("\\{@\\w+ ([^}]*)}", "`$1`");
  }

  private static String list(Set<String> modules) {
    return modules.isEmpty() ? "none" : String.join(", ", modules);
  }

  private static Set<String> words(String text) {
    return text.isBlank() ? Set.of() : Set.of(text.strip().split(" "));
  }
}
