package io.fidus.bridge.keys;

import io.fidus.bridge.http.Refusal;
import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Issues, lists, revokes and recognises keys. */
@Component
public final class ApiKeys implements KeyRegister {
  private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
  private static final int ID_BYTES = 6;
  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_NAME = 100;

  /** The file of the first key. */
  static final String FIRST_KEY = "platform.key";

  /** Whoever has shown a valid key. */
  public record Holder(String id, Scope scope) {}

  /** A key without what proves it. */
  public record Listed(
      String id, String name, Scope scope, Instant issuedAt, Optional<Instant> revokedAt) {}

  /** A new key; its text is shown this once. */
  public record Issued(String id, String key) {}

  private final KeyFile file;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  ApiKeys(KeyFile file, BridgeSettings settings, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    if (file.keys().isEmpty()) {
      firstKey(settings);
    }
  }

  /**
   * Issues a key.
   *
   * @throws Refusal when the name is not one, or a key that is not revoked has it
   */
  @Override
  public Issued issue(String wanted, Scope scope) {
    String name = wanted.strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE, "A name has 1 to " + LONGEST_NAME + " characters.");
    }
    String id = hex(ID_BYTES);
    String secret = hex(SECRET_BYTES);
    ApiKey key = new ApiKey(id, name, scope, hash(secret), clock.instant(), Optional.empty());
    file.change(
        keys -> {
          if (keys.stream()
              .anyMatch(other -> other.revokedAt().isEmpty() && other.name().equals(name))) {
            throw new Refusal(
                Refusal.Kind.NAME_TAKEN, "There is a key with the name '" + name + "' already.");
          }
          List<ApiKey> more = new ArrayList<>(keys);
          more.add(key);
          return more;
        });
    return new Issued(id, id + "." + secret);
  }

  @Override
  public List<Listed> list() {
    return file.keys().stream()
        .map(key -> new Listed(key.id(), key.name(), key.scope(), key.issuedAt(), key.revokedAt()))
        .toList();
  }

  /**
   * Revokes a key; one that is revoked stays so.
   *
   * @throws Refusal when no key has this id
   */
  @Override
  public void revoke(String id) {
    file.change(
        keys -> {
          if (keys.stream().noneMatch(key -> key.id().equals(id))) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "No key has the id '" + id + "'.");
          }
          return keys.stream()
              .map(key -> key.id().equals(id) ? key.revoked(clock.instant()) : key)
              .toList();
        });
  }

  /** Who shows this text. All keys are compared, so that the time tells nothing. */
  Optional<Holder> holder(String text) {
    byte[] shown = hash(text.substring(text.indexOf('.') + 1)).getBytes(StandardCharsets.US_ASCII);
    Optional<Holder> found = Optional.empty();
    for (ApiKey key : file.keys()) {
      boolean same = MessageDigest.isEqual(key.hash().getBytes(StandardCharsets.US_ASCII), shown);
      if (same && key.revokedAt().isEmpty() && text.startsWith(key.id() + ".")) {
        found = Optional.of(new Holder(key.id(), key.scope()));
      }
    }
    return found;
  }

  /** A platform on the same machine finds its key in a file that only the owner reads. */
  private void firstKey(BridgeSettings settings) {
    try {
      PrivateFile.write(
          settings.file(FIRST_KEY), issue("platform on this machine", Scope.ADMIN).key() + "\n");
      LOG.info("A first key was issued in {}", settings.file(FIRST_KEY));
    } catch (IOException e) {
      throw new UncheckedIOException("The first key cannot be kept", e);
    }
  }

  private String hex(int bytes) {
    byte[] some = new byte[bytes];
    random.nextBytes(some);
    return HexFormat.of().formatHex(some);
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
