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
                "The addresses of the reverse proxies whose X-Forwarded headers are believed: ranges"
                    + " such as 2001:db8::/32, separated by commas.",
            unset = "no forwarded header is believed")
        Optional<String> trustedProxies,
    @Setting(
            environment = "CORS_ORIGINS",
            about =
                "Origins whose pages may call the API from a browser, such as"
                    + " https://app.example.com, separated by commas.",
            unset = "only pages of FIDUS itself may")
        Optional<String> corsOrigins,
    @Setting(
            environment = "METRICS_FROM",
            about =
                "Ranges of addresses that may read the metrics without signing in, separated by"
                    + " commas; a collector elsewhere uses an API key.",
            unset = "only this machine may, unless a proxy hands the request on")
        Optional<String> metricsFrom,
    @Setting(
            environment = "LARGEST_BODY",
            about = "The largest body of a request that is not a file upload.")
        @DefaultValue("1MB")
        DataSize largestBody,
    @Setting(environment = "LARGEST_UPLOAD", about = "The largest file that can be uploaded.")
        @DefaultValue("64MB")
        DataSize largestUpload) {}
