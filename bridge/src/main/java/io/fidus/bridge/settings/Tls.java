package io.fidus.bridge.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ServerSocketFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** Which address is served with TLS, and which without. */
@Component
public class Tls {
  static final String BUNDLE = "bridge";

  private final BridgeSettings settings;
  private final SslBundles bundles;

  Tls(BridgeSettings settings, SslBundles bundles) {
    this.settings = settings;
    this.bundles = bundles;
    if (settings.tlsCertificate().isPresent() != settings.tlsKey().isPresent()) {
      throw new InvalidSettingException(
          "BRIDGE_TLS_CERTIFICATE and BRIDGE_TLS_KEY belong together, and only one is set.",
          "Set both, or neither.");
    }
  }

  public boolean isOn() {
    return settings.tls();
  }

  /** Makes server sockets that speak TLS when a certificate is set. */
  public ServerSocketFactory sockets() {
    return isOn()
        ? bundles.getBundle(BUNDLE).createSslContext().getServerSocketFactory()
        : ServerSocketFactory.getDefault();
  }

  /**
   * The address that a setting names.
   *
   * @throws InvalidSettingException when there is no such address
   */
  public static InetAddress address(String variable, String name) {
    try {
      return name.equals("localhost")
          ? InetAddress.getLoopbackAddress()
          : InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new InvalidSettingException(
          "%s names no address of a machine: '%s'.".formatted(variable, name),
          "Correct " + variable + " and start again.",
          e);
    }
  }
}
