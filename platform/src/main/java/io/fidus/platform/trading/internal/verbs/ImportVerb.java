package io.fidus.platform.trading.internal.verbs;

import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.trading.internal.TradingServices;
import io.fidus.program.Verb;
import io.fidus.store.StoreUnavailable;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
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
    } catch (ConnectException e) {
      out.printf("No FIDUS answers at %s. Set FIDUS_URL to where it runs.%n", platform());
      return REFUSED;
    } catch (IOException e) {
      out.println(e.getMessage());
      return REFUSED;
    }
  }

  private Importer importer() {
    try {
      return new DirectImporter(services.getObject());
    } catch (BeansException unavailable) {
      if (!heldByAnother(unavailable)) {
        throw unavailable;
      }
      return new ApiImporter(platform(), credentials());
    }
  }

  private static boolean heldByAnother(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(StoreUnavailable.class::isInstance);
  }

  private URI platform() {
    return URI.create(environment.getOrDefault("FIDUS_URL", "http://localhost:" + http.port()));
  }

  private ApiImporter.Credentials credentials() {
    Optional<Console> console = Optional.ofNullable(System.console());
    String username =
        said("FIDUS_USER")
            .or(() -> console.map(terminal -> terminal.readLine("User: ")))
            .orElseThrow(ImportVerb::unknownPerson);
    String password =
        said("FIDUS_PASSWORD")
            .or(() -> console.map(terminal -> new String(terminal.readPassword("Password: "))))
            .orElseThrow(ImportVerb::unknownPerson);
    return new ApiImporter.Credentials(username, password);
  }

  private Optional<String> said(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
  }

  private static IllegalArgumentException unknownPerson() {
    return new IllegalArgumentException(
        "A running FIDUS holds the data, so the import goes through it: set FIDUS_USER and"
            + " FIDUS_PASSWORD to somebody who may import.");
  }
}
