package io.fidus.platform.watchdog;

import io.fidus.program.Setting;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the watchdog may do. */
@ConfigurationProperties(prefix = "fidus.watchdog", ignoreUnknownFields = false)
public record WatchdogSettings(
    @Setting(
            environment = "WATCHDOG_MODE",
            about =
                "Whether the watchdog heals (HEAL), only writes down what it would do (REHEARSE), or"
                    + " watches nothing (OFF).")
        @DefaultValue("HEAL")
        WatchdogMode mode,
    @Setting(
            environment = "MT5_BRIDGE_PID_FILE",
            about =
                "The file with the process id of the bridge of MT5_BRIDGE_URL, when it runs on this"
                    + " machine under a keeper that starts it again.",
            unset = "a bridge that does not answer cannot be restarted from here")
        Optional<String> bridgePidFile,
    @Setting(
            environment = "SIMULATOR_PORT",
            about =
                "The control port of the simulator on this machine, through which drills break"
                    + " simulated terminals.",
            unset = "simulated terminals cannot be broken from here")
        Optional<Integer> simulatorPort) {}
