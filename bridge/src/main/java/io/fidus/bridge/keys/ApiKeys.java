package io.fidus.bridge.keys;

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
public class ApiKeys {
  private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
  private static final int ID_BYTES = 6;
  private static final int SECRET_BYTES = 32;
  private static final String FIRST_KEY = "platform.key";

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

  public Issued issue(String name, Scope scope) {
    String id = hex(ID_BYTES);
    String secret = hex(SECRET_BYTES);
    ApiKey key = new ApiKey(id, name, scope, hash(secret), clock.instant(), Optional.empty());
    file.change(
        keys -> {
          List<ApiKey> more = new ArrayList<>(keys);
          more.add(key);
          return more;
        });
    LOG.info("Key {} was issued with the scope {}", id, scope);
    return new Issued(id, id + "." + secret);
  }

  public List<Listed> list() {
    return file.keys().stream()
        .map(key -> new Listed(key.id(), key.name(), key.scope(), key.issuedAt(), key.revokedAt()))
        .toList();
  }

  /** Revokes a key; false when there is none with this id. */
  public boolean revoke(String id) {
    boolean known = file.keys().stream().anyMatch(key -> key.id().equals(id));
    if (known) {
      file.change(
          keys ->
              keys.stream()
                  .map(key -> key.id().equals(id) ? key.revoked(clock.instant()) : key)
                  .toList());
      LOG.info("Key {} was revoked", id);
    }
    return known;
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
