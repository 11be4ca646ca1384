package io.fidus.platform;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads each setting from the environment variable that it names. An empty variable counts as not
 * set, since that is how a compose file passes on what nobody has filled in.
 */
class SettingsFromEnvironment implements EnvironmentPostProcessor {

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
  }
}
