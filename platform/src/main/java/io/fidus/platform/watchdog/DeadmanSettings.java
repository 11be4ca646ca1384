package io.fidus.platform.watchdog;

import io.fidus.program.InvalidSettingException;
import io.fidus.program.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who is called regularly while the watchdog works, and notices when the calls stop. */
@ConfigurationProperties(prefix = "fidus.deadman", ignoreUnknownFields = false)
public record DeadmanSettings(
    @Setting(
            environment = "DEADMAN_URL",
            about =
                "The address at a service outside that is called while the watchdog works; the"
                    + " service tells people when the calls stop.",
            unset = "nobody outside notices when FIDUS stands still",
            secret = true)
        Optional<URI> url,
    @Setting(environment = "DEADMAN_EVERY", about = "How often it is called, 10s to 1h.")
        @DefaultValue("60s")
        Duration every) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Refuses what cannot be used; the address is part of no sentence, since it is a secret. */
  public void check() {
    String host = url.map(URI::getHost).orElse("");
    String scheme = url.map(URI::getScheme).orElse("https");
    boolean usable =
        url.isEmpty()
            || "https".equals(scheme)
            || ("http".equals(scheme) && THIS_MACHINE.contains(host));
    if (!usable || (url.isPresent() && host.isEmpty())) {
      throw new InvalidSettingException(
          "DEADMAN_URL must begin with https:// where it is not on this machine.",
          "Correct DEADMAN_URL and start again.");
    }
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw new InvalidSettingException(
          "DEADMAN_EVERY must be between 10s and 1h, but is '" + every + "'.",
          "Correct DEADMAN_EVERY and start again.");
    }
  }

  /** Without the address, which lets whoever knows it pretend that all is well. */
  @Override
  public String toString() {
    return "DeadmanSettings[every=" + every + "]";
  }
}
