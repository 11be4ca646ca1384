package io.fidus.platform.sealing;

import io.fidus.program.Setting;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How passwords and keys of other systems are sealed. */
@ConfigurationProperties(prefix = "fidus.credentials", ignoreUnknownFields = false)
public record CredentialSettings(
    @Setting(
            environment = "CREDENTIALS_KEYS",
            about =
                "The keys that stored passwords are sealed with, as id:key with commas between, the"
                    + " newest first; a key is 32 random bytes in Base64.",
            unset =
                "an embedded installation keeps its own in the data folder; production stores no"
                    + " password without",
            secret = true)
        Optional<String> keys,
    @Setting(
            environment = "MT5_ENCRYPTION_KEY",
            about = "The Fernet key of an earlier installation, whose tokens are then read.",
            unset = "no Fernet token is read",
            secret = true)
        Optional<String> fernetKey) {
  public CredentialSettings {
    keys = keys.filter(text -> !text.isBlank());
    fernetKey = fernetKey.filter(text -> !text.isBlank());
  }

  /** Without the keys, which must never be printed. */
  @Override
  public String toString() {
    return "Settings of credentials";
  }
}
