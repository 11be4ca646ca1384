package io.fidus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the measures named on the command line, or all of them, and writes what they found. */
public final class Bench {
  private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

  static {
    MEASURES.put("start", new StartMeasure());
    MEASURES.put("store", new StoreMeasure());
    MEASURES.put("statement-import", new ImportMeasure());
    MEASURES.put("read-api", new ReadApiMeasure());
    MEASURES.put("ingest", new IngestMeasure());
    MEASURES.put("screen", new ScreenMeasure());
  }

  private Bench() {}

  /**
   * Arguments: names of measures; none means all. The folder of the built platform is FIDUS_APP.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> names =
        arguments.length == 0 ? List.copyOf(MEASURES.keySet()) : List.of(arguments);
    Path results = Path.of("bench", "results");
    for (String name : names) {
      Measure measure = MEASURES.get(name);
      if (measure == null) {
        System.err.println("There is no measure '" + name + "'; there are " + MEASURES.keySet());
        System.exit(2);
        return;
      }
      Results found = new Results(name, Clock.systemUTC().instant());
      measure.run(PlatformProgram.fromEnvironment(), found);
      found.writeTo(results);
    }
  }
}
