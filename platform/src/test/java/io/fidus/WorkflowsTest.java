package io.fidus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The workflows of the repository keep to the rules of the house, and their scripts are bash. */
class WorkflowsTest {
  private static final Pattern NAMED = Pattern.compile("(?:secrets|vars)\\.([A-Z_]+)");

  @Test
  void everyWorkflowKeepsToTheRules() {
    assertThat(WorkflowRules.files().stream().map(WorkflowsTest::name))
        .containsExactly(
            "backend.yml",
            "deploy-complete-bridge.yml",
            "monitor-bridge-health.yml",
            "mt5-full-restart.yml",
            "test-connection.yml",
            "web.yml");
    assertThat(WorkflowRules.files())
        .allSatisfy(
            file ->
                assertThat(WorkflowRules.findings(SourceTree.read(file))).as(name(file)).isEmpty());
  }

  @Test
  void aWorkflowThatBreaksTheRulesIsNamed() {
    String well = SourceTree.read(workflow("monitor-bridge-health.yml"));
    assertThat(WorkflowRules.findings(well)).isEmpty();
    Map<String, String> damages =
        Map.of(
            "timeout-minutes: 14", "timeout-hours: 14",
            "checkout@v5.0.0", "checkout@main",
            "contents: read", "contents: write",
            "ubuntu-24.04", "ubuntu-latest",
            "scripts/deploy/watch.sh", "scripts/deploy/watches.sh",
            "persist-credentials: false", "persist-credentials: true",
            "run: scripts/deploy/watch.sh", "run: echo ${{ inputs.reason }}",
            "- run: scripts/deploy/watch.sh", "- run: if true; then",
            "concurrency:", "concurrent:",
            "jobs:", "jobs: {}\njobs:");
    assertThat(damages)
        .allSatisfy(
            (before, after) -> {
              assertThat(well).contains(before);
              assertThat(WorkflowRules.findings(well.replace(before, after)))
                  .as(after)
                  .isNotEmpty();
            });
  }

  @Test
  void theBridgeIsLookedAtEveryQuarterOfAnHourAndRestartedOnDemand() {
    assertThat(on("monitor-bridge-health.yml").get("schedule"))
        .isEqualTo(List.of(Map.of("cron", "*/15 * * * *")));
    assertThat(on("mt5-full-restart.yml").get("repository_dispatch"))
        .isEqualTo(Map.of("types", List.of("mt5-full-restart")));
    assertThat(WorkflowRules.files())
        .allSatisfy(
            file ->
                assertThat(on(name(file)))
                    .as("a person can run " + name(file))
                    .containsKey("workflow_dispatch"));
  }

  @Test
  void whatAWorkflowReadsIsWrittenDown() {
    String guide = SourceTree.read(SourceTree.root().resolve("docs/operate/deploy.md"));
    assertThat(
            WorkflowRules.files().stream()
                .flatMap(file -> NAMED.matcher(SourceTree.read(file)).results())
                .map(found -> found.group(1))
                .distinct())
        .hasSizeGreaterThan(10)
        .allMatch(name -> guide.contains("`" + name + "`"));
  }

  @Test
  void everyScriptIsBash() {
    assertThat(scripts().map(SourceTree::read))
        .hasSizeGreaterThan(3)
        .allMatch(WorkflowRules::parses);
    assertThat(WorkflowRules.parses("if true; then")).isFalse();
  }

  /** A secret in an argument is seen by everybody on the machine. */
  @Test
  void noScriptTracesWhatItDoes() {
    assertThat(scripts())
        .allSatisfy(
            file ->
                assertThat(
                        Pattern.compile("set -[a-wyz]*x").matcher(SourceTree.read(file)).results())
                    .extracting(MatchResult::group)
                    .as(SourceTree.name(file))
                    .isEmpty());
  }

  private static Stream<Path> scripts() {
    return SourceTree.files().stream()
        .filter(file -> SourceTree.name(file).startsWith("scripts/"))
        .filter(file -> file.toString().endsWith(".sh"));
  }

  private static Map<String, Object> on(String name) {
    return WorkflowRules.map(WorkflowRules.parse(SourceTree.read(workflow(name))).get("on"));
  }

  private static Path workflow(String name) {
    return SourceTree.root().resolve(".github/workflows").resolve(name);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
