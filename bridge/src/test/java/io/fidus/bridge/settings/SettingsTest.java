package io.fidus.bridge.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Every setting, its default, and the page that describes them. */
class SettingsTest {
  private static final Path REFERENCE = Path.of("..", "docs", "reference", "bridge.md");

  private static <T extends Record> T usual(Class<T> settings) {
    String prefix = settings.getAnnotation(ConfigurationProperties.class).prefix();
    return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, settings);
  }

  @Test
  void everyDefaultIsPinned() {
    assertThat(usual(BridgeSettings.class))
        .isEqualTo(
            new BridgeSettings(
                8000, "localhost", false, Optional.empty(), Optional.empty(), "./bridge-data"));
    assertThat(usual(LinkServerSettings.class))
        .isEqualTo(
            new LinkServerSettings(
                8001,
                "localhost",
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5),
                "New_York+7",
                Duration.ofSeconds(30)));
    assertThat(usual(TerminalSettings.class))
        .isEqualTo(
            new TerminalSettings(Optional.empty(), Duration.ofSeconds(90), Optional.empty()));
  }

  @Test
  void theReferenceNamesEverySettingWithItsDefault() throws IOException {
    String page = Files.readString(REFERENCE);
    for (SettingsCatalog.Entry entry : SettingsCatalog.entries()) {
      assertThat(page)
          .contains(
              "| `%s` | %s | %s |"
                  .formatted(
                      entry.setting().environment(),
                      entry.setting().about(),
                      entry
                          .usual()
                          .map(value -> "`" + value + "`")
                          .orElse("not set: " + entry.setting().unset())));
    }
  }
}
