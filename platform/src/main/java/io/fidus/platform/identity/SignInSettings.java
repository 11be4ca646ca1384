package io.fidus.platform.identity;

import io.fidus.program.Setting;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How people sign in. */
@ConfigurationProperties(prefix = "fidus.sign-in", ignoreUnknownFields = false)
public record SignInSettings(
    @Setting(
            environment = "ADMIN_PASSWORD",
            about =
                "The one-time password of the administrator that the first start creates; it has to"
                    + " be changed at the first sign-in.",
            unset = "one is made up and printed once on the console",
            secret = true)
        Optional<String> firstPassword,
    @Setting(
            environment = "SIGN_IN_ATTEMPTS",
            about = "Wrong passwords for one name from one address before attempts have to wait.")
        @DefaultValue("5")
        int attempts,
    @Setting(
            environment = "SIGN_IN_LONGEST_WAIT",
            about = "The longest that an attempt has to wait after wrong ones.")
        @DefaultValue("15m")
        Duration longestWait) {
  public SignInSettings {
    firstPassword = firstPassword.filter(password -> !password.isBlank());
  }
}
