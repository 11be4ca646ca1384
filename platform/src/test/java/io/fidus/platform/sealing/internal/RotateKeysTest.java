package io.fidus.platform.sealing.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.sealing.SecretOwner;
import io.fidus.platform.sealing.Vault;
import io.fidus.store.StoreUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.unit.DataSize;

/** The verb works in the store, and through a platform that holds it. */
class RotateKeysTest {
  private static final SecretOwner ACCOUNT =
      new SecretOwner.Account(new AccountIdentity("Example-Live", 10_001));

  @TempDir Path data;

  @Test
  void keysAreChangedThroughARunningPlatformAndByTheVerbAlone() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (RunningPlatform platform = RunningPlatform.start(data)) {
      Person.administrator(platform);
      Vault vault = platform.context().getBean(Vault.class);
      for (int i = 1; i <= CredentialKeyRoutes.PIECE + 50; i++) {
        vault.put(
            new SecretOwner.Account(new AccountIdentity("Example-Live", 20_000 + i)),
            "password " + i,
            "tester");
      }
      vault.put(ACCOUNT, "investor", "tester");

      assertThat(verb(printed, platform.port(), Person.PASSWORD).run(List.of())).isZero();
      assertThat(printed.toString(UTF_8).lines())
          .containsExactly(
              "200 of 251 sealed with the key k2", "251 of 251 sealed with the key k2");
      assertThat(vault.open(ACCOUNT)).contains("investor");
      assertThat(vault.find(ACCOUNT)).map(Vault.Seal::keyId).contains("k2");

      printed.reset();
      assertThat(verb(printed, platform.port(), "not the password").run(List.of())).isEqualTo(1);
      assertThat(printed.toString(UTF_8)).startsWith("Signing in was refused: ");
      assertThat(platform.post("/api/credentials/rotation", "").code()).isEqualTo("not-signed-in");
    }
    assertThatThrownBy(
            () -> RunningPlatform.start(data, "--fidus.credentials.keys=x:" + "A".repeat(43) + '='))
        .hasStackTraceContaining(
            "CREDENTIALS_KEYS has no key 'k2', which stored passwords are sealed with.");
  }

  /** The verb, for which the store is not free. */
  private static RotateKeys verb(ByteArrayOutputStream printed, int port, String password) {
    ObjectProvider<Vault> held =
        new ObjectProvider<>() {
          @Override
          public Vault getObject() {
            throw new BeanCreationException("store", "held", new StoreUnavailable("in use"));
          }
        };
    return new RotateKeys(
        held,
        new HttpSettings(
            port,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1)),
        Map.of("FIDUS_USER", "admin", "FIDUS_PASSWORD", password),
        new PrintStream(printed, true, UTF_8));
  }
}
