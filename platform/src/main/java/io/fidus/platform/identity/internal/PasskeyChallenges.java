package io.fidus.platform.identity.internal;

import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Field;
import io.fidus.store.Query;
import io.fidus.store.Store;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Challenges that passkeys answer. A challenge carries its end and a seal, so that nothing is
 * stored for whoever asks for one; that it was answered is stored, so that it is answered once.
 */
@Component
class PasskeyChallenges {
  static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int RANDOM_BYTES = 16;
  private static final int SEALED_BYTES = RANDOM_BYTES + Long.BYTES;
  private static final int SEAL_BYTES = 32;
  private static final int TIDIED_AT_ONCE = 50;
  private static final String BY_EXPIRY = "by_expiry";

  private final Store store;
  private final Documents<Answered> answered;
  private final List<byte[]> keys;
  private final SecureText random;
  private final InstantSource clock;

  PasskeyChallenges(Store store, SigningKeys keys, SecureText random, InstantSource clock) {
    this.store = store;
    this.answered = store.documents(Answered.TYPE);
    this.keys = keys.derived("passkey challenges");
    this.random = random;
    this.clock = clock;
  }

  /** That a challenge was answered; kept until it has expired anyway. */
  record Answered(String challenge, Instant expiresAt) {
    static final DocumentType<Answered> TYPE =
        DocumentType.of("answered_passkey_challenges", Answered.class, Answered::challenge)
            .index(BY_EXPIRY, Field.instant("expiresAt"));
  }

  /**
   * A new challenge.
   *
   * @param purpose what its answer is good for; it is not taken for anything else
   */
  byte[] make(String purpose) {
    byte[] sealed =
        ByteBuffer.allocate(SEALED_BYTES)
            .put(random.bytes(RANDOM_BYTES))
            .putLong(clock.instant().plus(LIFETIME).toEpochMilli())
            .array();
    return ByteBuffer.allocate(SEALED_BYTES + SEAL_BYTES)
        .put(sealed)
        .put(seal(keys.getFirst(), purpose, sealed))
        .array();
  }

  /** Whether this is a challenge for the purpose that can still be answered. */
  boolean isOpen(byte[] challenge, String purpose) {
    if (challenge.length != SEALED_BYTES + SEAL_BYTES) {
      return false;
    }
    byte[] sealed = Arrays.copyOf(challenge, SEALED_BYTES);
    byte[] seal = Arrays.copyOfRange(challenge, SEALED_BYTES, challenge.length);
    return keys.stream().anyMatch(key -> MessageDigest.isEqual(seal, seal(key, purpose, sealed)))
        && clock.instant().isBefore(expiry(challenge));
  }

  /** Uses a challenge up; says no when it was used before. */
  boolean use(byte[] challenge) {
    Instant now = clock.instant();
    try {
      store.execute(
          () -> {
            answered
                .find(Query.on(BY_EXPIRY).to(now).limit(TIDIED_AT_ONCE))
                .items()
                .forEach(answered::remove);
            answered.insert(
                new Answered(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(challenge),
                    expiry(challenge)));
          });
      return true;
    } catch (DuplicateKey usedBefore) {
      return false;
    }
  }

  private static Instant expiry(byte[] challenge) {
    return Instant.ofEpochMilli(ByteBuffer.wrap(challenge).getLong(RANDOM_BYTES));
  }

  private static byte[] seal(byte[] key, String purpose, byte[] sealed) {
    return Hmac.of(key, purpose + ' ' + HexFormat.of().formatHex(sealed));
  }
}
