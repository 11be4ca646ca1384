package io.fidus.platform.identity.internal;

import io.fidus.store.DocumentType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a person's one-time codes besides the sealed secret.
 *
 * @param onSince when the person confirmed them; empty while they are being set up
 * @param lastStep the last step whose code was used; codes up to it are refused
 * @param recoveryCodes hashes of the recovery codes that are left
 */
record SecondFactor(
    String userId, Optional<Instant> onSince, long lastStep, List<String> recoveryCodes) {
  static final DocumentType<SecondFactor> TYPE =
      DocumentType.of("second_factors", SecondFactor.class, SecondFactor::userId);

  SecondFactor {
    recoveryCodes = List.copyOf(recoveryCodes);
  }

  /** One that is being set up. */
  static SecondFactor pending(String userId) {
    return new SecondFactor(userId, Optional.empty(), 0, List.of());
  }

  boolean isOn() {
    return onSince.isPresent();
  }

  SecondFactor confirmed(Instant now, long step, List<String> codes) {
    return new SecondFactor(userId, Optional.of(now), step, codes);
  }

  SecondFactor usedStep(long step) {
    return new SecondFactor(userId, onSince, step, recoveryCodes);
  }

  SecondFactor withRecoveryCodes(List<String> codes) {
    return new SecondFactor(userId, onSince, lastStep, codes);
  }

  SecondFactor usedRecoveryCode(String hash) {
    return withRecoveryCodes(recoveryCodes.stream().filter(left -> !left.equals(hash)).toList());
  }
}
