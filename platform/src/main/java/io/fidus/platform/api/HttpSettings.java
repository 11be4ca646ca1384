package io.fidus.platform.api;

import io.fidus.program.Setting;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How the platform is reached. */
@ConfigurationProperties(prefix = "fidus.http", ignoreUnknownFields = false)
public record HttpSettings(
    @Setting(environment = "PORT", about = "The port of the API and the web app.")
        @DefaultValue("8080")
        int port,
    @Setting(
            environment = "FRONTEND_URL",
            about = "The address at which people open the web app; links in mail begin with it.",
            unset = "links begin with the address of the request that caused them")
        Optional<URI> frontendUrl,
    @Setting(
            environment = "TRUSTED_PROXIES",
            about =
                "Regular expression of the addresses of the reverse proxies whose X-Forwarded"
                    + " headers are believed.",
            unset = "no forwarded header is believed")
        Optional<String> trustedProxies,
    @Setting(
            environment = "LARGEST_BODY",
            about = "The largest body of a request that is not a file upload.")
        @DefaultValue("1MB")
        DataSize largestBody,
    @Setting(environment = "LARGEST_UPLOAD", about = "The largest file that can be uploaded.")
        @DefaultValue("64MB")
        DataSize largestUpload) {}
