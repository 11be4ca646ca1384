package io.fidus.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fidus.platform.api.Refusal;
import io.fidus.platform.store.DataSettings;
import io.fidus.program.InvalidSettingException;
import io.fidus.program.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The keys that secrets are sealed with, the newest first: those of {@code CREDENTIALS_KEYS}, or,
 * in an embedded installation without, those of a file of its own. Old keys are never taken out of
 * that file: a backup may hold what they have sealed.
 */
@Component
class SealingKeys {
  private static final String OWN_FILE = "credentials.keys";
  private static final String SETTING = "CREDENTIALS_KEYS";

  private final Optional<Path> ownFile;
  private final Optional<FernetKey> fernet;
  private final SecureRandom random = new SecureRandom();
  private volatile Map<String, SealingKey> newestFirst;

  SealingKeys(CredentialSettings settings, DataSettings data) {
    boolean own = settings.keys().isEmpty() && !data.production();
    ownFile = own ? Optional.of(data.folder().resolve(OWN_FILE)) : Optional.empty();
    newestFirst =
        own ? parse(read(), "The file " + OWN_FILE) : parse(settings.keys().orElse(""), SETTING);
    fernet =
        settings
            .fernetKey()
            .map(
                text ->
                    FernetKey.parse(text)
                        .orElseThrow(
                            () ->
                                new InvalidSettingException(
                                    "MT5_ENCRYPTION_KEY is not a Fernet key.",
                                    "Set it to the 44 characters that the earlier installation"
                                        + " used, or leave it out.")));
  }

  /** The key with this id. */
  Optional<SealingKey> key(String id) {
    return Optional.ofNullable(newestFirst.get(id));
  }

  Optional<FernetKey> fernet() {
    return fernet;
  }

  Optional<SealingKey> newest() {
    return newestFirst.values().stream().findFirst();
  }

  /** Whether this program makes its keys itself. */
  boolean areOwn() {
    return ownFile.isPresent();
  }

  /**
   * The key to seal with. An embedded installation makes its first one now.
   *
   * @throws Refusal when there is none
   */
  synchronized SealingKey forSealing() {
    return newest()
        .orElseGet(
            () -> {
              if (!areOwn()) {
                throw new Refusal(
                    SealingProblem.CREDENTIALS_KEY_MISSING,
                    "Nothing can be sealed, since CREDENTIALS_KEYS is not set.");
              }
              return addOwn();
            });
  }

  /** Adds a new key to the program's own. */
  synchronized SealingKey addOwn() {
    byte[] bytes = new byte[SealingKey.BYTES];
    random.nextBytes(bytes);
    String line = "k" + (newestFirst.size() + 1) + ':' + Base64.getEncoder().encodeToString(bytes);
    String all = (line + '\n' + read()).strip() + '\n';
    try {
      PrivateFile.write(ownFile.orElseThrow(), all);
    } catch (IOException e) {
      throw new InvalidSettingException(
          "The key that passwords are sealed with cannot be written to " + OWN_FILE + ".",
          "Check that the data folder can be written to, or set CREDENTIALS_KEYS.",
          e);
    }
    newestFirst = parse(all, "The file " + OWN_FILE);
    return newest().orElseThrow();
  }

  private String read() {
    try {
      Path file = ownFile.orElseThrow();
      return Files.exists(file) ? Files.readString(file, UTF_8) : "";
    } catch (IOException e) {
      throw new InvalidSettingException(
          "The keys in " + OWN_FILE + " cannot be read.", "Check the file and its permissions.", e);
    }
  }

  private static Map<String, SealingKey> parse(String text, String where) {
    Map<String, SealingKey> keys = new LinkedHashMap<>();
    List<String> entries = new ArrayList<>(List.of(text.split("[,\\n]", -1)));
    entries.removeIf(String::isBlank);
    for (int i = 0; i < entries.size(); i++) {
      int place = i + 1;
      SealingKey key =
          SealingKey.parse(entries.get(i).strip())
              .orElseThrow(
                  () ->
                      new InvalidSettingException(
                          "%s: entry %d is not an id, a colon and a key of 32 bytes in Base64."
                              .formatted(where, place),
                          "Make a key with: openssl rand -base64 32"));
      if (keys.putIfAbsent(key.id(), key) != null) {
        throw new InvalidSettingException(
            "%s names the key '%s' twice.".formatted(where, key.id()),
            "Give every key an id of its own.");
      }
    }
    return keys;
  }
}
