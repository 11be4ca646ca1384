package io.fidus.bridge.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the bridge is reached, and where it keeps its few files. */
@ConfigurationProperties(prefix = "fidus.bridge", ignoreUnknownFields = false)
public record BridgeSettings(
    @Setting(environment = "BRIDGE_PORT", about = "The port of the HTTP API.") @DefaultValue("8000")
        int port,
    @Setting(
            environment = "BRIDGE_ADDRESS",
            about =
                "The address that the HTTP API listens on; anything but this machine needs TLS, or"
                    + " BRIDGE_PLAIN_HTTP.")
        @DefaultValue("localhost")
        String address,
    @Setting(
            environment = "BRIDGE_PLAIN_HTTP",
            about =
                "Lets the HTTP API be reached from other machines without TLS; keys and figures"
                    + " can then be read on the way.")
        @DefaultValue("false")
        boolean plainHttp,
    @Setting(
            environment = "BRIDGE_TLS_CERTIFICATE",
            about = "The PEM file of the certificate chain, for the HTTP API and for the link.",
            unset = "both speak without TLS, to this machine only")
        Optional<String> tlsCertificate,
    @Setting(
            environment = "BRIDGE_TLS_KEY",
            about = "The PEM file of the certificate's private key.",
            unset = "see BRIDGE_TLS_CERTIFICATE")
        Optional<String> tlsKey,
    @Setting(
            environment = "BRIDGE_DATA",
            about = "The folder of what the bridge creates itself: its keys and its audit log.")
        @DefaultValue("./bridge-data")
        String data) {

  /** A file in the data folder. */
  public Path file(String name) {
    return Path.of(data).toAbsolutePath().normalize().resolve(name);
  }

  public boolean tls() {
    return tlsCertificate.isPresent();
  }
}
