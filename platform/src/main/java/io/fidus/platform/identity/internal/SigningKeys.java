package io.fidus.platform.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import io.fidus.platform.identity.TokenSettings;
import io.fidus.platform.store.DataSettings;
import io.fidus.program.InvalidSettingException;
import io.fidus.program.PrivateFile;
import io.fidus.program.Sha256;
import io.fidus.program.StartCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The secrets that access tokens are signed with. A key's id follows from its secret, so that every
 * node names it alike and the id changes with the secret.
 */
@Component
class SigningKeys implements StartCheck {
  /** HS256 needs a secret no shorter than its hash. */
  private static final int FEWEST_BYTES = 32;

  private static final int ID_BYTES = 8;
  private static final String OWN_FILE = "jwt-secret.key";

  private final List<OctetSequenceKey> newestFirst;

  SigningKeys(TokenSettings settings, DataSettings data, SecureText random) {
    List<OctetSequenceKey> keys = new ArrayList<>();
    keys.add(key("JWT_SECRET_KEY", current(settings, data, random)));
    settings
        .previousSecret()
        .map(secret -> key("JWT_SECRET_KEY_PREVIOUS", secret.getBytes(UTF_8)))
        .ifPresent(keys::add);
    this.newestFirst = List.copyOf(keys);
  }

  /** Without a key this could not have been made. */
  @Override
  public void check() {
    currentId();
  }

  /** The id of the key that new tokens are signed with. */
  String currentId() {
    return newestFirst.getFirst().getKeyID();
  }

  /**
   * Keys for another purpose than access tokens, one from each secret, the newest first.
   *
   * @param purpose keeps keys of different purposes apart
   */
  List<byte[]> derived(String purpose) {
    return newestFirst.stream().map(key -> Hmac.of(key.toByteArray(), purpose)).toList();
  }

  JWKSet keys() {
    return new JWKSet(List.<JWK>copyOf(newestFirst));
  }

  private static byte[] current(TokenSettings settings, DataSettings data, SecureText random) {
    if (settings.secret().isPresent()) {
      return settings.secret().get().getBytes(UTF_8);
    }
    if (settings.secretFile().isPresent()) {
      return read(Path.of(settings.secretFile().get()))
          .orElseThrow(
              () ->
                  new InvalidSettingException(
                      "JWT_SECRET_KEY_FILE names "
                          + settings.secretFile().get()
                          + ", which is not there.",
                      "Create the file with 32 bytes or more, or correct its name."));
    }
    if (data.production()) {
      throw new InvalidSettingException(
          "JWT_SECRET_KEY is missing: with MONGO_URL set, FIDUS does not make up a secret.",
          "Set JWT_SECRET_KEY to the same 32 or more random bytes on every node, for example the"
              + " output of: openssl rand -base64 48");
    }
    Path own = data.folder().resolve(OWN_FILE);
    return read(own).orElseGet(() -> create(own, random));
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file).strip().getBytes(UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      throw new InvalidSettingException(
          "The secret in " + file + " cannot be read.", "Check the file and its permissions.", e);
    }
  }

  private static byte[] create(Path file, SecureText random) {
    String secret = random.secret();
    try {
      PrivateFile.write(file, secret);
    } catch (IOException e) {
      throw new InvalidSettingException(
          "The secret for access tokens cannot be written to " + file + ".",
          "Check that the data folder can be written to, or set JWT_SECRET_KEY.",
          e);
    }
    return secret.getBytes(UTF_8);
  }

  private static OctetSequenceKey key(String setting, byte[] secret) {
    if (secret.length < FEWEST_BYTES) {
      throw new InvalidSettingException(
          "%s must have %d bytes or more, but has %d."
              .formatted(setting, FEWEST_BYTES, secret.length),
          "Set it to random bytes, for example the output of: openssl rand -base64 48");
    }
    return new OctetSequenceKey.Builder(secret)
        .keyID(id(secret))
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.HS256)
        .build();
  }

  private static String id(byte[] secret) {
    MessageDigest digest = Sha256.digest();
    digest.update("key id".getBytes(UTF_8));
    return HexFormat.of().formatHex(digest.digest(secret), 0, ID_BYTES);
  }
}
