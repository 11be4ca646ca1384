package io.fidus.bridge.settings;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the terminals of this machine are started. */
@ConfigurationProperties(prefix = "fidus.terminals", ignoreUnknownFields = false)
public record TerminalSettings(
    @Setting(
            environment = "MT5_MASTER_PASSWORD",
            about = "The investor password that the terminals of this machine share.",
            unset = "each command brings its own, or the terminal's folder remembers it")
        Optional<String> masterPassword,
    @Setting(
            environment = "TERMINAL_PATIENCE",
            about = "How long a terminal may take from its start until it reports.")
        @DefaultValue("90s")
        Duration helloPatience,
    @Setting(
            environment = "SIMULATOR_PORT",
            about = "The port on which the simulator takes orders to restart a terminal.",
            unset = "simulated terminals are not restarted by command")
        Optional<Integer> simulatorPort) {

  @Override
  public String toString() {
    return "TerminalSettings(patience %s, simulator %s)".formatted(helloPatience, simulatorPort);
  }
}
