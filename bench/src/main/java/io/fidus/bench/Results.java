package io.fidus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What one measure found: printed as it comes, and kept as a table with its date and machine. */
final class Results {
  private final String name;
  private final Instant at;
  private final String loadBefore = Processor.load();
  private final List<String> rows = new ArrayList<>();

  Results(String name, Instant at) {
    this.name = name;
    this.at = at;
    System.out.println("== " + name);
  }

  /**
   * Notes one figure.
   *
   * @param what what was measured
   * @param figure the figure with its unit
   * @param mark the mark to beat, or "-"
   */
  void add(String what, String figure, String mark) {
    System.out.printf("%-58s %22s   mark %s%n", what, figure, mark);
    rows.add("| " + what + " | " + figure + " | " + mark + " |");
  }

  void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>();
    lines.add("# " + name);
    lines.add("");
    lines.add(
        "Measured "
            + at.truncatedTo(ChronoUnit.MINUTES)
            + " on "
            + Runtime.getRuntime().availableProcessors()
            + " cores, "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ", Java "
            + Runtime.version().feature()
            + "; load average of the machine "
            + loadBefore
            + " before and "
            + Processor.load()
            + " after.");
    lines.add("");
    lines.add("| what | measured | mark |");
    lines.add("|---|---|---|");
    lines.addAll(rows);
    Files.write(folder.resolve(name + ".md"), lines);
  }
}
