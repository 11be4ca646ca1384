package io.fidus.platform.audit.internal;

import io.fidus.platform.api.HttpSettings;
import io.fidus.program.PlatformApi;
import io.fidus.program.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Goes through the audit log and says whether anything was changed: in the store, or, when a
 * running platform holds it, through that platform's API.
 */
@Component("verify-audit")
final class VerifyAudit implements Verb {
  private static final int BROKEN = 1;
  private static final int NOT_DONE = 2;

  private final ObjectProvider<Verification> verification;
  private final HttpSettings http;
  private final Map<String, String> environment;
  private final PrintStream out;

  @Autowired
  @SuppressWarnings("SystemOut")
  VerifyAudit(ObjectProvider<Verification> verification, HttpSettings http) {
    this(verification, http, System.getenv(), System.out);
  }

  VerifyAudit(
      ObjectProvider<Verification> verification,
      HttpSettings http,
      Map<String, String> environment,
      PrintStream out) {
    this.verification = verification;
    this.http = http;
    this.environment = environment;
    this.out = out;
  }

  @Override
  public int run(List<String> arguments) {
    if (!arguments.isEmpty()) {
      out.println("verify-audit takes no arguments.");
      return NOT_DONE;
    }
    try {
      return tell(direct().orElseGet(this::throughTheApi));
    } catch (IllegalStateException | IllegalArgumentException e) {
      out.println(e.getMessage());
      return NOT_DONE;
    }
  }

  /** What both ways of verifying tell. */
  private record Told(
      long acts, long chained, long waiting, String hash, Optional<String> broken) {}

  private Optional<Told> direct() {
    return PlatformApi.unlessHeld(verification)
        .map(Verification::verify)
        .map(
            result ->
                new Told(
                    result.acts(),
                    result.chained(),
                    result.waiting(),
                    result.hash(),
                    result.broken().map(VerifyAudit::sentence)));
  }

  private static String sentence(Verification.Broken broken) {
    return sentence(
        broken.number().map(String::valueOf).orElse(""),
        broken.act().orElse(""),
        broken.damage().sentence());
  }

  private static String sentence(String number, String act, String what) {
    return (number.isEmpty() ? "" : "Number " + number + ": ")
        + what
        + (act.isEmpty() ? "" : " Act " + act + '.');
  }

  private Told throughTheApi() {
    PlatformApi api =
        PlatformApi.fromEnvironment(environment, http.port(), "read the audit log of FIDUS");
    try {
      JsonNode verified = api.post(AuditRoutes.VERIFICATION).path("verified");
      JsonNode broken = verified.path("broken");
      return new Told(
          verified.path("acts").asLong(),
          verified.path("chained").asLong(),
          verified.path("waiting").asLong(),
          verified.path("hash").asString(),
          broken.isObject()
              ? Optional.of(
                  sentence(
                      broken.path("number").asStringOpt().orElse(""),
                      broken.path("act").asStringOpt().orElse(""),
                      broken.path("detail").asString()))
              : Optional.empty());
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private int tell(Told told) {
    out.printf(
        "%d acts, %d of them verified in the chain, %d wait to be chained.%n",
        told.acts(), told.chained(), told.waiting());
    if (told.broken().isPresent()) {
      out.printf("BROKEN. %s%n", told.broken().get());
      return BROKEN;
    }
    out.printf("The chain is whole up to number %d, %s.%n", told.chained(), told.hash());
    return 0;
  }
}
