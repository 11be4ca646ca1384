package io.fidus.bridge.settings;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How terminals connect. */
@ConfigurationProperties(prefix = "fidus.link", ignoreUnknownFields = false)
public record LinkServerSettings(
    @Setting(environment = "LINK_PORT", about = "The port that terminals connect to.")
        @DefaultValue("8001")
        int port,
    @Setting(
            environment = "LINK_ADDRESS",
            about = "The address that the link listens on; anything but this machine needs TLS.")
        @DefaultValue("localhost")
        String address,
    @Setting(
            environment = "LINK_KEY",
            about = "The key that the bridge shares with its terminals, 16 characters or more.",
            unset = "one is created in the file link.key of the data folder at the first start")
        Optional<String> key,
    @Setting(
            environment = "LINK_KEY_PREVIOUS",
            about = "The key before the last change, still accepted.",
            unset = "only one key is accepted")
        Optional<String> previousKey,
    @Setting(
            environment = "LINK_SILENCE",
            about = "How long a terminal may be silent before its connection is given up.")
        @DefaultValue("5s")
        Duration silence,
    @Setting(
            environment = "LINK_SERVER_ZONE",
            about =
                "The clock of a trade server whose terminal cannot tell it: UTC+3, Europe/Athens or"
                    + " New_York+7.")
        @DefaultValue("New_York+7")
        String serverZone,
    @Setting(
            environment = "LINK_REPLAY_WINDOW",
            about =
                "How far the clock of a MetaTrader 4 terminal's machine may be from the bridge's.")
        @DefaultValue("30s")
        Duration replayWindow) {}
