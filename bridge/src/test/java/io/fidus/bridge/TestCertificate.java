package io.fidus.bridge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A new certificate, in the two PEM files that a bridge is given. */
public final class TestCertificate {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String ALIAS = "bridge";

  private final KeyStore store;
  private final Path certificate;
  private final Path key;

  private TestCertificate(KeyStore store, Path folder, String name)
      throws IOException, GeneralSecurityException {
    this.store = store;
    certificate = folder.resolve(name + ".pem");
    key = folder.resolve(name + ".key.pem");
    pem(certificate, "CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
    pem(key, "PRIVATE KEY", store.getKey(ALIAS, PASSWORD).getEncoded());
  }

  /** Makes one for a host, with the JDK's own tool. */
  public static TestCertificate make(Path folder, String name, String host) throws Exception {
    Path file = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-validity",
                "2")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool has failed");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return new TestCertificate(store, folder, name);
  }

  private static void pem(Path file, String kind, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
  }

  public Path file() {
    return certificate;
  }

  public Path keyFile() {
    return key;
  }

  /** The variables by which a bridge uses it. */
  public Map<String, String> environment() {
    return Map.of(
        "BRIDGE_TLS_CERTIFICATE", certificate.toString(), "BRIDGE_TLS_KEY", key.toString());
  }

  /** How a client speaks that trusts this certificate and no other. */
  public SSLContext pinned() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
