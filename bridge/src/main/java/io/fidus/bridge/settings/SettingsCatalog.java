package io.fidus.bridge.settings;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Every setting of the bridge, in the order in which an operator reads about them. */
public final class SettingsCatalog {
  /** The records that hold the settings; one per concern. */
  public static final List<Class<? extends Record>> RECORDS =
      List.of(BridgeSettings.class, LinkServerSettings.class, TerminalSettings.class);

  private SettingsCatalog() {}

  /**
   * One setting.
   *
   * @param key the property key, for example {@code fidus.bridge.port}
   * @param type the type of the record's component
   * @param usual the default; empty when the setting has none
   */
  public record Entry(String key, Class<?> type, Optional<String> usual, Setting setting) {
    /** What a value looks like. */
    public String form() {
      if (type == int.class) {
        return "a whole number";
      }
      if (type == boolean.class) {
        return "true or false";
      }
      return type == Duration.class ? "a duration such as 30s, 10m or 12h" : "a text";
    }
  }

  public static List<Entry> entries() {
    return RECORDS.stream().flatMap(record -> entries(record).stream()).toList();
  }

  private static List<Entry> entries(Class<? extends Record> settings) {
    String prefix = settings.getAnnotation(ConfigurationProperties.class).prefix();
    RecordComponent[] components = settings.getRecordComponents();
    Parameter[] parameters = settings.getDeclaredConstructors()[0].getParameters();
    return IntStream.range(0, components.length)
        .mapToObj(
            i ->
                new Entry(
                    prefix + '.' + dashed(components[i].getName()),
                    components[i].getType(),
                    Optional.ofNullable(parameters[i].getAnnotation(DefaultValue.class))
                        .map(value -> String.join(",", value.value())),
                    components[i].getAnnotation(Setting.class)))
        .toList();
  }

  private static String dashed(String camelCase) {
    return camelCase.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
  }
}
