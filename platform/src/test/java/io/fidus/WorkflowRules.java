package io.fidus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What every workflow of this house keeps to, besides the language of workflows itself, which the
 * web app's lint checks with the parser of the editors.
 */
final class WorkflowRules {
  private static final Set<String> TOP =
      Set.of("name", "on", "run-name", "permissions", "concurrency", "jobs");
  private static final Set<String> JOB =
      Set.of(
          "needs",
          "if",
          "runs-on",
          "timeout-minutes",
          "environment",
          "concurrency",
          "defaults",
          "steps");
  private static final Set<String> STEP = Set.of("uses", "with", "run", "env");
  private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w-]+@v\\d+\\.\\d+\\.\\d+");
  private static final Pattern SCRIPT = Pattern.compile("(?:^|\\s)((?:\\./|scripts/)[\\w./-]+)");
  private static final int LONGEST_MINUTES = 60;

  private final List<String> findings = new ArrayList<>();

  private WorkflowRules() {}

  /** What is wrong with a workflow; empty when nothing is. */
  static List<String> findings(String text) {
    WorkflowRules rules = new WorkflowRules();
    try {
      rules.workflow(parse(text));
    } catch (YAMLException | ClassCastException e) {
      rules.findings.add("it is not a workflow: " + e.getMessage());
    }
    return rules.findings;
  }

  /** The mapping of a file; YAML 1.1 reads the key {@code on} as true. */
  static Map<String, Object> parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return map(new Yaml(new SafeConstructor(options)).load(text));
  }

  static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> found = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach(
          (key, one) -> found.put(Boolean.TRUE.equals(key) ? "on" : String.valueOf(key), one));
      return found;
    }
    throw new ClassCastException("a mapping is needed where there is " + value);
  }

  private void workflow(Map<String, Object> workflow) {
    known("the workflow", TOP, workflow);
    needed("the workflow", TOP, workflow);
    if (workflow.get("permissions") instanceof Map<?, ?> granted) {
      granted.forEach(
          (what, how) -> check("read".equals(how) || "none".equals(how), what + " is " + how));
    } else {
      findings.add("its permissions are not listed");
    }
    if (workflow.containsKey("jobs")) {
      map(workflow.get("jobs")).forEach((name, job) -> job(name, map(job)));
    }
  }

  private void job(String name, Map<String, Object> job) {
    known("job " + name, JOB, job);
    needed("job " + name, Set.of("runs-on", "timeout-minutes", "steps"), job);
    check(!String.valueOf(job.get("runs-on")).endsWith("latest"), name + " runs on any version");
    check(
        job.get("timeout-minutes") instanceof Integer minutes && minutes <= LONGEST_MINUTES,
        name + " may run for ever");
    if (job.get("steps") instanceof List<?> steps) {
      steps.forEach(step -> step(name, map(step)));
    }
  }

  private void step(String job, Map<String, Object> step) {
    known("a step of " + job, STEP, step);
    check(
        step.containsKey("uses") != step.containsKey("run"),
        "a step of " + job + " needs either uses or run");
    if (step.get("uses") instanceof String action) {
      check(PINNED.matcher(action).matches(), action + " is not pinned by its version");
      check(
          !action.startsWith("actions/checkout@")
              || Boolean.FALSE.equals(map(step.get("with")).get("persist-credentials")),
          job + " leaves its token in the folder");
    }
    if (step.get("run") instanceof String commands) {
      // An expression becomes a part of the program before the shell reads it.
      check(!commands.contains("${{"), job + " has an expression in a command: " + commands);
      check(parses(commands), job + " has a command that is no bash: " + commands);
      SCRIPT.matcher(commands).results().forEach(found -> script(job, found.group(1)));
    }
  }

  private void script(String job, String name) {
    check(
        Files.isExecutable(SourceTree.root().resolve(name)),
        job + " runs " + name + ", which is not there or cannot be run");
  }

  /** Whether bash can read a text; nothing of it is run. */
  static boolean parses(String commands) {
    try {
      Process bash =
          new ProcessBuilder("bash", "-n")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      bash.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
      bash.getOutputStream().close();
      return bash.waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void known(String where, Set<String> keys, Map<String, Object> found) {
    found.keySet().stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> findings.add(where + " has " + key));
  }

  private void needed(String where, Set<String> keys, Map<String, Object> found) {
    keys.stream()
        .filter(key -> !found.containsKey(key))
        .sorted()
        .forEach(key -> findings.add(where + " has no " + key));
  }

  private void check(boolean holds, String finding) {
    if (!holds) {
      findings.add(finding);
    }
  }

  /** The files of the workflows. */
  static List<Path> files() {
    return SourceTree.files().stream()
        .filter(file -> SourceTree.name(file).startsWith(".github/workflows/"))
        .toList();
  }
}
