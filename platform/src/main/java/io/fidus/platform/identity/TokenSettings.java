package io.fidus.platform.identity;

import io.fidus.program.Setting;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How access tokens are signed, and how long a sign-in lasts. */
@ConfigurationProperties(prefix = "fidus.token", ignoreUnknownFields = false)
public record TokenSettings(
    @Setting(
            environment = "JWT_SECRET_KEY",
            about = "The secret that access tokens are signed with, 32 bytes or more.",
            unset =
                "read from JWT_SECRET_KEY_FILE; without that an embedded installation creates one"
                    + " in the data folder, and production refuses to start",
            secret = true)
        Optional<String> secret,
    @Setting(
            environment = "JWT_SECRET_KEY_FILE",
            about = "A file that holds the secret instead.",
            unset = "see JWT_SECRET_KEY")
        Optional<String> secretFile,
    @Setting(
            environment = "JWT_SECRET_KEY_PREVIOUS",
            about =
                "The secret before the last change; what it signed stays valid until it expires.",
            unset = "only what the current secret signed is valid",
            secret = true)
        Optional<String> previousSecret,
    @Setting(environment = "ACCESS_TOKEN_LIFETIME", about = "How long an access token is valid.")
        @DefaultValue("10m")
        Duration lifetime,
    @Setting(environment = "SESSION_IDLE", about = "How long a sign-in lasts without being used.")
        @DefaultValue("12h")
        Duration sessionIdle,
    @Setting(environment = "SESSION_LONGEST", about = "How long a sign-in lasts at the most.")
        @DefaultValue("14d")
        Duration sessionLongest) {
  public TokenSettings {
    secretFile = secretFile.filter(text -> !text.isBlank());
    secret = secret.filter(text -> !text.isBlank());
    previousSecret = previousSecret.filter(text -> !text.isBlank());
  }
}
