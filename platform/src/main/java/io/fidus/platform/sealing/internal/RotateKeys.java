package io.fidus.platform.sealing.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.sealing.Vault;
import io.fidus.program.PlatformApi;
import io.fidus.program.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Seals every stored password with the newest key: in the store, or, when a running platform holds
 * it, through that platform's API. It may be interrupted and called again.
 */
@Component("rotate-keys")
final class RotateKeys implements Verb {
  private final ObjectProvider<Vault> vault;
  private final HttpSettings http;
  private final Map<String, String> environment;
  private final PrintStream out;

  @Autowired
  @SuppressWarnings("SystemOut")
  RotateKeys(ObjectProvider<Vault> vault, HttpSettings http) {
    this(vault, http, System.getenv(), System.out);
  }

  RotateKeys(
      ObjectProvider<Vault> vault,
      HttpSettings http,
      Map<String, String> environment,
      PrintStream out) {
    this.vault = vault;
    this.http = http;
    this.environment = environment;
    this.out = out;
  }

  @Override
  public int run(List<String> arguments) {
    if (!arguments.isEmpty()) {
      out.println("rotate-keys takes no arguments.");
      return 2;
    }
    try {
      Supplier<Vault.Progress> step = step();
      Vault.Progress progress = step.get();
      while (progress.left() > 0) {
        print(progress);
        progress = step.get();
      }
      print(progress);
      return 0;
    } catch (IllegalStateException e) {
      out.println(e.getMessage());
      return 1;
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private Supplier<Vault.Progress> step() {
    Optional<Vault> direct = PlatformApi.unlessHeld(vault);
    if (direct.isPresent()) {
      Actor operator = Actor.operator("rotate-keys");
      return () -> direct.get().rotate(CredentialKeyRoutes.PIECE, operator);
    }
    PlatformApi api =
        PlatformApi.fromEnvironment(environment, http.port(), "change the keys of FIDUS");
    return () -> through(api);
  }

  private static Vault.Progress through(PlatformApi api) {
    try {
      JsonNode answer = api.post(CredentialKeyRoutes.PATH);
      return new Vault.Progress(
          answer.path("keyId").asStringOpt(),
          answer.path("total").asLong(),
          answer.path("left").asLong());
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private void print(Vault.Progress progress) {
    out.printf(
        "%d of %d sealed with the key %s%n",
        progress.total() - progress.left(), progress.total(), progress.keyId().orElse("-"));
  }
}
