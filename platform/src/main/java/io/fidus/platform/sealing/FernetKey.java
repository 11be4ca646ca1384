package io.fidus.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.macasaet.fernet.Key;
import com.macasaet.fernet.Token;
import com.macasaet.fernet.TokenValidationException;
import com.macasaet.fernet.Validator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.function.Function;

/** The key of an earlier installation, which sealed its passwords as Fernet tokens. */
final class FernetKey {
  /** The tokens were made to be kept; their age says nothing. */
  private static final Duration ANY_AGE = Duration.ofDays(365L * 200);

  private final Key key;

  private FernetKey(Key key) {
    this.key = key;
  }

  /** Reads a key of 32 bytes in URL-safe Base64; empty when it is not one. */
  static Optional<FernetKey> parse(String text) {
    try {
      return Optional.of(new FernetKey(new Key(text.strip())));
    } catch (IllegalArgumentException notAKey) {
      return Optional.empty();
    }
  }

  /** Opens a token; empty when it is none, was changed, or is another key's. */
  Optional<String> open(String token) {
    try {
      return Optional.of(Token.fromString(token.strip()).validateAndDecrypt(key, new AsText()));
    } catch (TokenValidationException | IllegalArgumentException notOfThisKey) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "A Fernet key";
  }

  private static final class AsText implements Validator<String> {
    @Override
    public TemporalAmount getTimeToLive() {
      return ANY_AGE;
    }

    /** A token may have been made by a machine whose clock was ahead. */
    @Override
    public TemporalAmount getMaxClockSkew() {
      return ANY_AGE;
    }

    @Override
    public java.time.Clock getClock() {
      return java.time.Clock.fixed(
          Instant.EPOCH.plus(ANY_AGE.dividedBy(2)), java.time.ZoneOffset.UTC);
    }

    @Override
    public Function<byte[], String> getTransformer() {
      return bytes -> new String(bytes, UTF_8);
    }
  }
}
