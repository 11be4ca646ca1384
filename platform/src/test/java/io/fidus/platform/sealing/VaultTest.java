package io.fidus.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.store.DataSettings;
import io.fidus.program.InvalidSettingException;
import io.fidus.store.Documents;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import io.fidus.store.Versioned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed is opened by its key for its owner alone, and the program says when it cannot. */
class VaultTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-09-01T12:00:00Z"));
  private static final String PASSWORD = "an investor's password";
  private static final SecretOwner ACCOUNT =
      new SecretOwner.Account(new AccountIdentity("Example-Live", 10_001));
  private static final SecretOwner OTHER =
      new SecretOwner.Account(new AccountIdentity("Example-Live", 10_002));

  /**
   * The key and the token of the specification's example, in pieces that no scan takes for real.
   */
  private static final String SPECIFIED = "cw_0x689RpI-" + "jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=";

  private static final String HELLO =
      "gAAAA"
          + "AAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==";

  @TempDir Path data;
  private Store store;

  @BeforeEach
  void open() {
    store = Stores.open(StoreSettings.embedded(data, CLOCK));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static String key(String id, int fill) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) fill);
    return id + ':' + Base64.getEncoder().encodeToString(bytes);
  }

  private static final Actor TESTER = Actor.operator("tester");

  private Vault vault(Optional<String> keys, Optional<String> fernet) {
    SealingKeys sealing =
        new SealingKeys(
            new CredentialSettings(keys, fernet),
            new DataSettings(data.toString(), Optional.empty()));
    return new Vault(store, sealing, CLOCK, (_, _) -> {});
  }

  private Vault vault(String keys) {
    return vault(Optional.of(keys), Optional.empty());
  }

  private Documents<SealedSecret> stored() {
    return store.documents(SealedSecret.TYPE);
  }

  @Test
  void aSecretComesBackAndStandsNowhereInTheClear() throws IOException {
    Vault vault = vault(key("a", 1));
    vault.put(ACCOUNT, PASSWORD, "tester");

    assertThat(vault.open(ACCOUNT)).contains(PASSWORD);
    assertThat(vault.find(ACCOUNT)).map(Vault.Seal::keyId).contains("a");
    assertThat(vault.open(OTHER)).isEmpty();
    Versioned<SealedSecret> sealed = stored().get(ACCOUNT.text()).orElseThrow();
    assertThat(sealed.document().sealed()).doesNotContain(PASSWORD);
    assertThat(sealed.toString()).doesNotContain(sealed.document().sealed());
    store.close();
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(PASSWORD);
      }
    }
  }

  @Test
  void aSecretCannotBeMovedToAnotherOwner() {
    Vault vault = vault(key("a", 1));
    vault.put(ACCOUNT, PASSWORD, "tester");
    SealedSecret mine = stored().get(ACCOUNT.text()).orElseThrow().document();
    SealedSecret moved =
        new SealedSecret(
            OTHER.text(), mine.keyId(), mine.sealed(), mine.changedAt(), mine.changedBy());
    store.execute(() -> stored().insert(moved));

    assertThat(vault.open(OTHER)).isEmpty();
    assertThatThrownBy(() -> vault(key("a", 1)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("The key 'a' of CREDENTIALS_KEYS does not open the stored passwords.");
  }

  @Test
  void withoutTheRightKeyItDoesNotStart() {
    vault(key("a", 1)).put(ACCOUNT, PASSWORD, "tester");

    assertThatThrownBy(() -> vault(key("b", 1)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("CREDENTIALS_KEYS has no key 'a', which stored passwords are sealed with.");
    assertThatThrownBy(() -> vault(key("a", 2)))
        .hasMessage("The key 'a' of CREDENTIALS_KEYS does not open the stored passwords.");
    assertThatThrownBy(() -> vault(Optional.empty(), Optional.empty()))
        .hasMessage("credentials.keys has no key 'a', which stored passwords are sealed with.");
    assertThat(data.resolve("credentials.keys")).doesNotExist();
    assertThat(vault(key("b", 3) + ", " + key("a", 1)).open(ACCOUNT)).contains(PASSWORD);
  }

  @Test
  void anEmbeddedInstallationMakesItsOwnKeyForItsOwnerOnly() throws IOException {
    vault(Optional.empty(), Optional.empty()).put(ACCOUNT, PASSWORD, "tester");

    Path file = data.resolve("credentials.keys");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Vault again = vault(Optional.empty(), Optional.empty());
    assertThat(again.open(ACCOUNT)).contains(PASSWORD);

    assertThat(again.rotate(10, TESTER)).isEqualTo(new Vault.Progress(Optional.of("k2"), 1, 0));
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(vault(Optional.empty(), Optional.empty()).open(ACCOUNT)).contains(PASSWORD);
  }

  @Test
  void aChangeOfKeysGoesOnWhereItWasInterrupted() {
    Vault before = vault(key("a", 1));
    for (int i = 1; i <= 7; i++) {
      before.put(new SecretOwner.Gateway("g" + i), PASSWORD + i, "tester");
    }
    String both = key("b", 2) + ',' + key("a", 1);

    assertThat(vault(both).rotate(3, TESTER)).isEqualTo(new Vault.Progress(Optional.of("b"), 7, 4));
    Vault after = vault(both);
    assertThat(after.progress().left()).isEqualTo(4);
    assertThat(after.rotate(3, TESTER).left()).isEqualTo(1);
    assertThat(after.rotate(3, TESTER).left()).isZero();
    assertThat(after.rotate(3, TESTER)).isEqualTo(new Vault.Progress(Optional.of("b"), 7, 0));
    Vault alone = vault(key("b", 2));
    for (int i = 1; i <= 7; i++) {
      SecretOwner owner = new SecretOwner.Gateway("g" + i);
      assertThat(alone.open(owner)).contains(PASSWORD + i);
      assertThat(alone.find(owner).orElseThrow().changedBy()).isEqualTo("tester");
    }
  }

  @Test
  void aTokenOfTheSpecificationIsReadWhateverItsAge() {
    Vault vault = vault(Optional.of(key("a", 1)), Optional.of(SPECIFIED));

    assertThat(vault.readFernet(HELLO)).isEqualTo("hello");
    assertThat(vault.readFernet(HELLO + '\n')).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "%%%%%%%%%%%%%AECAwQFBgcICQoLDA0OD3HkMATM5lFqGaerZ-fWPA==",
        "AdwJ6xAAECAwQFBgcICQoLDA0OD3HkMATM5lFqGaerZ-fWPA==",
        "AdwJ6xAAECAwQFBgcICQoLDA0OD3HkMATM5lFqGaerZ-fWPAl1-szkFVzXTuGb4hR8AKtwcaX1YdykQUFBQUFBQUFBQQ==",
        "AdwJ6xAAECAwQFBgcICQoLDA0ODz4LEpdELGQAad7aNEHbf-JkLPIpuiYRLQ3RtXatOYREu2FWke6CnJNYIbkuKNqOhw=="
      })
  void aTokenThatWasChangedIsRefused(String rest) {
    Vault vault = vault(Optional.of(key("a", 1)), Optional.of(SPECIFIED));

    assertThatThrownBy(() -> vault.readFernet(rest.isEmpty() ? rest : "gAAAA" + rest))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.kind()).isEqualTo(SealingProblem.FERNET_TOKEN_UNREADABLE));
  }

  @Test
  void aStoredTokenIsOpenedAndSealedAnew() {
    vault(Optional.of(key("a", 1)), Optional.of(SPECIFIED));
    SealedSecret token =
        new SealedSecret(
            ACCOUNT.text(), SealedSecret.FERNET, HELLO, CLOCK.instant(), "earlier installation");
    store.execute(() -> stored().insert(token));

    assertThatThrownBy(() -> vault(key("a", 1)))
        .hasMessage(
            "MT5_ENCRYPTION_KEY has no key 'Fernet key', which stored passwords are sealed with.");
    Vault vault = vault(Optional.of(key("a", 1)), Optional.of(SPECIFIED));
    assertThat(vault.open(ACCOUNT)).contains("hello");
    assertThat(vault.rotate(10, TESTER).left()).isZero();
    assertThat(vault(key("a", 1)).open(ACCOUNT)).contains("hello");
  }

  @Test
  void nothingIsSealedWithoutAKeyInProduction() {
    SealingKeys none =
        new SealingKeys(
            new CredentialSettings(Optional.empty(), Optional.empty()),
            new DataSettings(data.toString(), Optional.of("mongodb://localhost:1/x")));

    assertThatThrownBy(
            () -> new Vault(store, none, CLOCK, (_, _) -> {}).put(ACCOUNT, PASSWORD, "tester"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.kind()).isEqualTo(SealingProblem.CREDENTIALS_KEY_MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a:", "a:short", ":AAAA", "a b:AAAA"})
  void aKeyThatIsNoneStopsTheStart(String keys) {
    assertThatThrownBy(() -> vault(keys))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "CREDENTIALS_KEYS: entry 1 is not an id, a colon and a key of 32 bytes in Base64.");
  }

  @Test
  void twoKeysOfOneNameStopTheStart() {
    assertThatThrownBy(() -> vault(key("a", 1) + ',' + key("a", 2)))
        .hasMessage("CREDENTIALS_KEYS names the key 'a' twice.");
  }
}
