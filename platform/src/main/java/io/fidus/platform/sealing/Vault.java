package io.fidus.platform.sealing;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.program.InvalidSettingException;
import io.fidus.store.Documents;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.StaleVersion;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The secrets that FIDUS has to read again: passwords of trading accounts, keys of gateways, what
 * people make one-time codes with. Each is sealed for its owner. The program does not start when it
 * cannot open one of them.
 */
@Component
public class Vault {
  private static final int PIECE = 1_000;

  private final Store store;
  private final Documents<SealedSecret> secrets;
  private final SealingKeys keys;
  private final InstantSource clock;
  private final Audit audit;

  /** What may be shown of a secret. */
  public record Seal(String keyId, Instant changedAt, String changedBy, long version) {}

  /**
   * How far a change of keys has come.
   *
   * @param keyId the key that everything is to be sealed with
   * @param total how many secrets there are
   * @param left how many are still sealed with another key
   */
  public record Progress(Optional<String> keyId, long total, long left) {}

  Vault(Store store, SealingKeys keys, InstantSource clock, Audit audit) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.audit = audit;
    secrets = store.documents(SealedSecret.TYPE);
    each(secret -> requireOpen(secret.document()));
  }

  /** Seals a secret in place of what was kept for the owner. Joins the open transaction. */
  public Seal put(SecretOwner owner, String text, String by) {
    SealingKey key = keys.forSealing();
    SealedSecret sealed =
        new SealedSecret(owner.text(), key.id(), key.seal(text, owner.text()), clock.instant(), by);
    return seal(
        store.transaction(
            () ->
                secrets
                    .get(owner.text())
                    .map(before -> secrets.replace(before, sealed))
                    .orElseGet(() -> secrets.insert(sealed))));
  }

  /**
   * The text of a Fernet token of an earlier installation.
   *
   * @throws Refusal when there is no Fernet key, or it does not open the token
   */
  public String readFernet(String token) {
    FernetKey key =
        keys.fernet()
            .orElseThrow(
                () ->
                    new Refusal(
                        SealingProblem.FERNET_KEY_MISSING,
                        "A Fernet token was sent, but MT5_ENCRYPTION_KEY is not set."));
    return key.open(token)
        .orElseThrow(
            () ->
                new Refusal(
                    SealingProblem.FERNET_TOKEN_UNREADABLE,
                    "MT5_ENCRYPTION_KEY does not open this token."));
  }

  /** What may be shown of the owner's secret; empty when there is none. */
  public Optional<Seal> find(SecretOwner owner) {
    return secrets.get(owner.text()).map(Vault::seal);
  }

  /** The secret itself, for the part of the program that needs it and for nothing else. */
  public Optional<String> open(SecretOwner owner) {
    return secrets.get(owner.text()).flatMap(read -> opened(read.document()));
  }

  /** Forgets the owner's secret. Joins the open transaction. */
  public void remove(SecretOwner owner) {
    store.execute(() -> secrets.get(owner.text()).ifPresent(secrets::remove));
  }

  /** How far a change of keys has come. */
  public Progress progress() {
    Optional<String> newest = keys.newest().map(SealingKey::id);
    long total = secrets.count(Query.all());
    long done = newest.map(id -> secrets.count(Query.on("key", id))).orElse(0L);
    return new Progress(newest, total, total - done);
  }

  /**
   * Goes on with a change of keys. When everything is sealed with the newest key already, a program
   * with keys of its own makes a new one first. It can be interrupted at any time.
   *
   * @param most how many secrets to seal anew
   */
  public synchronized Progress rotate(int most, Actor actor) {
    if (keys.areOwn() && progress().left() == 0) {
      keys.addOwn();
    }
    SealingKey newest = keys.forSealing();
    int[] left = {most};
    each(
        secret -> {
          if (left[0] > 0 && !secret.document().keyId().equals(newest.id())) {
            left[0]--;
            reseal(secret, newest);
          }
        });
    Progress progress = progress();
    audit.record(
        actor,
        Act.of("rotated", "credential-keys", newest.id())
            .after(Facts.of("sealed", (long) most - left[0]).and("left", progress.left())));
    return progress;
  }

  private void reseal(Versioned<SealedSecret> read, SealingKey newest) {
    String text =
        opened(read.document())
            .orElseThrow(
                () -> new Refusal(CommonProblem.INTERNAL_ERROR, "A secret cannot be opened."));
    try {
      store.execute(() -> secrets.replace(read, read.document().under(newest, text)));
    } catch (StaleVersion changedMeanwhile) {
      // Whoever changed it has sealed it with the newest key.
      return;
    }
  }

  private Optional<String> opened(SealedSecret secret) {
    return secret.keyId().equals(SealedSecret.FERNET)
        ? keys.fernet().flatMap(key -> key.open(secret.sealed()))
        : keys.key(secret.keyId()).flatMap(key -> key.open(secret.sealed(), secret.owner()));
  }

  private void requireOpen(SealedSecret secret) {
    if (opened(secret).isPresent()) {
      return;
    }
    boolean fernet = secret.keyId().equals(SealedSecret.FERNET);
    String setting =
        fernet ? "MT5_ENCRYPTION_KEY" : keys.areOwn() ? "credentials.keys" : "CREDENTIALS_KEYS";
    boolean named = fernet ? keys.fernet().isPresent() : keys.key(secret.keyId()).isPresent();
    throw new InvalidSettingException(
        named
            ? "The key '%s' of %s does not open the stored passwords."
                .formatted(secret.keyId(), setting)
            : "%s has no key '%s', which stored passwords are sealed with."
                .formatted(setting, secret.keyId()),
        "Put back the keys that FIDUS ran with before; without them the passwords are lost.");
  }

  private void each(Consumer<Versioned<SealedSecret>> action) {
    Optional<String> cursor = Optional.empty();
    do {
      Page<Versioned<SealedSecret>> page = secrets.find(Query.all().limit(PIECE).after(cursor));
      page.items().forEach(action);
      cursor = page.next();
    } while (cursor.isPresent());
  }

  private static Seal seal(Versioned<SealedSecret> read) {
    SealedSecret secret = read.document();
    return new Seal(secret.keyId(), secret.changedAt(), secret.changedBy(), read.version());
  }
}
