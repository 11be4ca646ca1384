package io.fidus.bridge.settings;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads each setting from the environment variable that it names; an empty one counts as not set. A
 * certificate becomes the bundle that the web server and the link both speak TLS with.
 */
class SettingsFromEnvironment implements EnvironmentPostProcessor {
  private static final String BUNDLE = "spring.ssl.bundle.pem." + Tls.BUNDLE + ".keystore.";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> values = new HashMap<>();
    for (SettingsCatalog.Entry entry : SettingsCatalog.entries()) {
      Object value = environment.getSystemEnvironment().get(entry.setting().environment());
      if (value != null && !value.toString().isBlank()) {
        values.put(entry.key(), value);
      }
    }
    environment
        .getPropertySources()
        .addAfter(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new MapPropertySource("settings", values));
    String certificate = environment.getProperty("fidus.bridge.tls-certificate", "");
    String key = environment.getProperty("fidus.bridge.tls-key", "");
    if (!certificate.isBlank() && !key.isBlank()) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "tls",
                  Map.of(
                      BUNDLE + "certificate",
                      "file:" + certificate,
                      BUNDLE + "private-key",
                      "file:" + key,
                      BUNDLE + "verify-keys",
                      true,
                      "server.ssl.bundle",
                      Tls.BUNDLE)));
    }
  }
}
