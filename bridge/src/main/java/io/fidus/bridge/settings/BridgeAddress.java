package io.fidus.bridge.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the running bridge of a data folder is reached from its own machine; it stands in a file
 * there while the bridge runs.
 *
 * @param uri the beginning of every address of its HTTP API
 * @param certificate the PEM file of the certificate that it shows; empty without TLS
 */
public record BridgeAddress(URI uri, Optional<String> certificate) {
  private static final String FILE = "bridge.address";

  /** The address of a bridge that listens on this port. */
  public static BridgeAddress of(BridgeSettings settings, int port) {
    InetAddress address = Tls.address("BRIDGE_ADDRESS", settings.address());
    String host =
        address.isAnyLocalAddress() || address.isLoopbackAddress()
            ? "localhost"
            : settings.address();
    String inUri = host.contains(":") ? "[" + host + "]" : host;
    return new BridgeAddress(
        URI.create((settings.tls() ? "https://" : "http://") + inUri + ":" + port),
        settings
            .tlsCertificate()
            .map(file -> Path.of(file).toAbsolutePath().normalize().toString()));
  }

  /** What the file says; empty when there is none. */
  public static Optional<BridgeAddress> read(BridgeSettings settings, JsonMapper mapper)
      throws IOException {
    Path file = settings.file(FILE);
    return Files.exists(file)
        ? Optional.of(mapper.readValue(Files.readString(file), BridgeAddress.class))
        : Optional.empty();
  }

  /** Leaves it in the data folder. */
  public void write(BridgeSettings settings, JsonMapper mapper) throws IOException {
    PrivateFile.write(settings.file(FILE), mapper.writeValueAsString(this));
  }

  /** No bridge is reached any more. */
  public static void delete(BridgeSettings settings) throws IOException {
    Files.deleteIfExists(settings.file(FILE));
  }
}
