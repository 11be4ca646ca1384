package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Refusal;
import io.fidus.platform.sealing.SecretOwner;
import io.fidus.platform.sealing.Vault;
import io.fidus.store.Documents;
import io.fidus.store.StaleVersion;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** One-time codes and recovery codes: setting them up, and checking them. Each counts once. */
@Component
class SecondFactors {
  private static final Pattern CODE = Pattern.compile("\\d{6}");

  private final Store store;
  private final Documents<SecondFactor> documents;
  private final Vault vault;
  private final RecoveryCodes recoveryCodes;
  private final SecureText random;
  private final SignInThrottle throttle;
  private final InstantSource clock;

  SecondFactors(
      Store store,
      Vault vault,
      RecoveryCodes recoveryCodes,
      SecureText random,
      SignInThrottle throttle,
      InstantSource clock) {
    this.store = store;
    this.documents = store.documents(SecondFactor.TYPE);
    this.vault = vault;
    this.recoveryCodes = recoveryCodes;
    this.random = random;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** What a right code was. */
  enum Kind {
    TOTP,
    RECOVERY
  }

  Optional<SecondFactor> of(String userId) {
    return documents.get(userId).map(Versioned::document);
  }

  boolean isOn(String userId) {
    return on(userId).isPresent();
  }

  private Optional<Versioned<SecondFactor>> on(String userId) {
    return documents.get(userId).filter(found -> found.document().isOn());
  }

  /**
   * Begins to set codes up, or begins anew.
   *
   * @return the secret for the authenticator, in Base32; it is not shown again
   * @throws Refusal {@link IdentityProblem#TOTP_ON_ALREADY} when they are on
   */
  String begin(User user) {
    String secret = Base32.encode(random.bytes(Totp.SECRET_BYTES));
    store.execute(
        () -> {
          Optional<Versioned<SecondFactor>> before = documents.get(user.id());
          if (isOn(user.id())) {
            throw new Refusal(IdentityProblem.TOTP_ON_ALREADY, "One-time codes are on.");
          }
          if (before.isEmpty()) {
            documents.insert(SecondFactor.pending(user.id()));
          } else {
            documents.confirm(before.get());
          }
          vault.put(new SecretOwner.Codes(user.id()), secret, user.username());
        });
    return secret;
  }

  /**
   * Turns codes on with the first one that the authenticator shows.
   *
   * @param alongside runs in the same transaction
   * @return the recovery codes, which are not shown again
   */
  List<String> confirm(String userId, String code, Runnable alongside) {
    throttle.attemptCode(userId);
    List<String> codes = recoveryCodes.make();
    store.execute(
        () -> {
          Versioned<SecondFactor> read =
              documents
                  .get(userId)
                  .orElseThrow(
                      () ->
                          new Refusal(
                              IdentityProblem.TOTP_NOT_BEGUN, "Nothing was begun to be set up."));
          if (read.document().isOn()) {
            throw new Refusal(IdentityProblem.TOTP_ON_ALREADY, "One-time codes are on.");
          }
          long step = step(read.document(), code).orElseThrow(SecondFactors::wrong);
          documents.replace(
              read,
              read.document()
                  .confirmed(clock.instant(), step, RecoveryCodes.hashes(userId, codes)));
          alongside.run();
        });
    throttle.succeededCode(userId);
    return codes;
  }

  /**
   * Checks a code of a person whose codes are on, and uses it up.
   *
   * @throws Refusal {@link IdentityProblem#WRONG_CODE}, or that an attempt has to wait
   */
  Kind require(String userId, String code) {
    throttle.attemptCode(userId);
    Kind kind;
    try {
      kind = store.transaction(() -> use(userId, code.strip()));
    } catch (StaleVersion usedAtTheSameMoment) {
      throw wrong();
    }
    throttle.succeededCode(userId);
    return kind;
  }

  private Kind use(String userId, String code) {
    Versioned<SecondFactor> read = on(userId).orElseThrow(SecondFactors::wrong);
    OptionalLong step = step(read.document(), code);
    if (step.isPresent()) {
      documents.replace(read, read.document().usedStep(step.getAsLong()));
      return Kind.TOTP;
    }
    String hash = RecoveryCodes.hash(userId, code);
    if (!read.document().recoveryCodes().contains(hash)) {
      throw wrong();
    }
    documents.replace(read, read.document().usedRecoveryCode(hash));
    return Kind.RECOVERY;
  }

  private OptionalLong step(SecondFactor factor, String code) {
    if (!CODE.matcher(code).matches()) {
      return OptionalLong.empty();
    }
    return vault
        .open(new SecretOwner.Codes(factor.userId()))
        .map(secret -> Totp.match(Base32.decode(secret), code, clock.instant(), factor.lastStep()))
        .orElse(OptionalLong.empty());
  }

  private static Refusal wrong() {
    return new Refusal(
        IdentityProblem.WRONG_CODE, "The code is wrong, has expired or was used before.");
  }

  /**
   * Makes recovery codes in place of those that are left.
   *
   * @param alongside runs in the same transaction
   * @throws Refusal {@link IdentityProblem#TOTP_OFF} when there is nothing to recover
   */
  List<String> renewRecoveryCodes(String userId, Runnable alongside) {
    List<String> codes = recoveryCodes.make();
    store.execute(
        () -> {
          Versioned<SecondFactor> read =
              on(userId)
                  .orElseThrow(
                      () -> new Refusal(IdentityProblem.TOTP_OFF, "One-time codes are off."));
          documents.replace(
              read, read.document().withRecoveryCodes(RecoveryCodes.hashes(userId, codes)));
          alongside.run();
        });
    return codes;
  }

  /** Turns codes off and forgets their secret; off already is as good. */
  void remove(String userId) {
    store.execute(
        () -> {
          documents.get(userId).ifPresent(documents::remove);
          vault.remove(new SecretOwner.Codes(userId));
        });
  }
}
