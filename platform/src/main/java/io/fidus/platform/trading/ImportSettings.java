package io.fidus.platform.trading;

import io.fidus.program.Setting;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How statements are imported. */
@ConfigurationProperties(prefix = "fidus.imports", ignoreUnknownFields = false)
public record ImportSettings(
    @Setting(
            environment = "IMPORT_FOLDER",
            about =
                "A folder whose statements are imported as they arrive; those of MetaTrader 4 in a"
                    + " subfolder that is named like their trade server.",
            unset = "no folder is watched")
        Optional<String> folder,
    @Setting(
            environment = "IMPORT_FOLDER_INTERVAL",
            about =
                "How often that folder is looked at; a file is taken when it has not changed since.")
        @DefaultValue("2s")
        Duration folderInterval,
    @Setting(
            environment = "IMPORT_SERVER_ZONE",
            about =
                "The clock of a trade server that nobody has said anything about: UTC+3,"
                    + " Europe/Athens, or New_York+7 for UTC+2 in winter and UTC+3 in summer.")
        @DefaultValue("New_York+7")
        String serverZone) {}
