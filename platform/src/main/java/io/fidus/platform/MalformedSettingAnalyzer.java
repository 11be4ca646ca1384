package io.fidus.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/** Says which setting has a value that cannot be read, by the name of its environment variable. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MalformedSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

  @Override
  protected @Nullable FailureAnalysis analyze(@Nullable Throwable root, BindException cause) {
    if (cause.getProperty() == null) {
      return null;
    }
    String key = cause.getProperty().getName().toString();
    return SettingsCatalog.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .map(entry -> analysis(entry, cause))
        .orElse(null);
  }

  private static FailureAnalysis analysis(SettingsCatalog.Entry entry, BindException cause) {
    String name = entry.setting().environment();
    String found =
        entry.setting().secret() || cause.getProperty() == null
            ? ""
            : ", but it is '" + cause.getProperty().getValue() + "'";
    return new FailureAnalysis(
        "%s (%s) must be %s%s.".formatted(name, entry.key(), form(entry.type()), found),
        "Correct " + name + " and start again.",
        cause);
  }

  /** What a value of the type looks like. */
  static String form(Class<?> type) {
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == Duration.class) {
      return "a duration such as 30s, 10m, 12h or 7d";
    }
    if (type == DataSize.class) {
      return "a size such as 512KB or 64MB";
    }
    if (type == URI.class) {
      return "an address such as https://fidus.example.com";
    }
    return "a text";
  }
}
