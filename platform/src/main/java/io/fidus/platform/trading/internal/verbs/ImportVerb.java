package io.fidus.platform.trading.internal.verbs;

import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.trading.internal.TradingServices;
import io.fidus.program.PlatformApi;
import io.fidus.program.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Imports statements from the command line: into the store, or, when a running platform holds it,
 * through that platform's API.
 */
@Component("import")
public final class ImportVerb implements Verb {
  private static final int TAKEN = 0;
  private static final int REFUSED = 1;
  private static final int MISUSED = 2;

  private final ObjectProvider<TradingServices> services;
  private final HttpSettings http;
  private final Map<String, String> environment;
  private final PrintStream out;

  @Autowired
  @SuppressWarnings("SystemOut")
  ImportVerb(ObjectProvider<TradingServices> services, HttpSettings http) {
    this(services, http, System.getenv(), System.out);
  }

  ImportVerb(
      ObjectProvider<TradingServices> services,
      HttpSettings http,
      Map<String, String> environment,
      PrintStream out) {
    this.services = services;
    this.http = http;
    this.environment = environment;
    this.out = out;
  }

  @Override
  public int run(List<String> arguments) {
    try {
      ImportArguments parsed = ImportArguments.parse(arguments);
      Importer importer = importer();
      boolean allTaken = true;
      for (Path file : parsed.files()) {
        ImportOutcome outcome = importer.take(file, parsed.fields());
        out.println(outcome.line());
        allTaken &= outcome.taken();
      }
      return allTaken ? TAKEN : REFUSED;
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return MISUSED;
    } catch (IOException e) {
      out.println(e.getMessage());
      return REFUSED;
    }
  }

  private Importer importer() {
    return PlatformApi.unlessHeld(services)
        .<Importer>map(DirectImporter::new)
        .orElseGet(
            () -> new ApiImporter(PlatformApi.fromEnvironment(environment, http.port(), "import")));
  }
}
