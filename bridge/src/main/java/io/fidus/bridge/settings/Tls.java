package io.fidus.bridge.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ServerSocketFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Which address is served with TLS, and which without. */
@Component
public class Tls {
  static final String BUNDLE = "bridge";

  private final boolean on;
  private final ServerSocketFactory sockets;

  Tls(BridgeSettings settings, ObjectProvider<SslBundles> bundles) {
    if (settings.tlsCertificate().isPresent() != settings.tlsKey().isPresent()) {
      throw new InvalidSettingException(
          "BRIDGE_TLS_CERTIFICATE and BRIDGE_TLS_KEY belong together, and only one is set.",
          "Set both, or neither.");
    }
    on = settings.tls();
    sockets = on ? encrypted(bundles) : ServerSocketFactory.getDefault();
  }

  public boolean isOn() {
    return on;
  }

  /** Makes server sockets that speak TLS when a certificate is set. */
  public ServerSocketFactory sockets() {
    return sockets;
  }

  private static ServerSocketFactory encrypted(ObjectProvider<SslBundles> bundles) {
    try {
      return bundles.getObject().getBundle(BUNDLE).createSslContext().getServerSocketFactory();
    } catch (RuntimeException e) {
      throw new InvalidSettingException(
          "BRIDGE_TLS_CERTIFICATE and BRIDGE_TLS_KEY are not the PEM files of a certificate and of"
              + " its private key: "
              + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
          "Correct both and start again.",
          e);
    }
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
