package io.fidus.platform.api;

import io.fidus.program.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many requests a minute the API answers. */
@ConfigurationProperties(prefix = "fidus.limits", ignoreUnknownFields = false)
public record LimitSettings(
    @Setting(
            environment = "RATE_LIMIT_STAFF",
            about = "Requests a minute of one person of the staff, or of one API key.")
        @DefaultValue("300")
        int staff,
    @Setting(
            environment = "RATE_LIMIT_CLIENT",
            about = "Requests a minute of one client, agent or partner.")
        @DefaultValue("150")
        int client,
    @Setting(
            environment = "RATE_LIMIT_GUEST",
            about = "Requests a minute of those who are not signed in, from one address.")
        @DefaultValue("100")
        int guest) {}
