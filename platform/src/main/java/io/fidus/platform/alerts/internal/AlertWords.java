package io.fidus.platform.alerts.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The words of mails in one language. */
final class AlertWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final Map<MailLanguage, AlertWords> ALL = new EnumMap<>(MailLanguage.class);

  static {
    for (MailLanguage language : MailLanguage.values()) {
      ALL.put(language, new AlertWords(language));
    }
  }

  private final Properties words = new Properties();

  private AlertWords(MailLanguage language) {
    String name = "words." + language.locale().toLanguageTag() + ".properties";
    try (InputStream input =
        Objects.requireNonNull(AlertWords.class.getResourceAsStream(name), name)) {
      words.load(new InputStreamReader(input, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AlertWords in(MailLanguage language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }

  /** The words under a key, with values where they belong. */
  String say(String key, Object... values) {
    String form = words.getProperty(key);
    if (form == null) {
      throw new IllegalArgumentException("No words for " + key);
    }
    return form.formatted(values);
  }

  /** An instant as a clock in a zone shows it. */
  static String time(Instant at, ZoneId zone) {
    return "%s (%s)".formatted(TIME.format(at.atZone(zone)), zone.getId());
  }

  /** A duration in its two largest units; the same in both languages. */
  static String duration(Duration time) {
    if (time.toDays() > 0) {
      return "%d d %d h".formatted(time.toDays(), time.toHoursPart());
    }
    if (time.toHours() > 0) {
      return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
        : "%d s".formatted(time.toSeconds());
  }
}
