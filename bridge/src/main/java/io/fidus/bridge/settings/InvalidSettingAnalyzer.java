package io.fidus.bridge.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence which setting keeps the program from starting. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidSettingAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidSettingException invalid) {
        return new FailureAnalysis(String.valueOf(invalid.getMessage()), invalid.action(), invalid);
      }
      if (cause instanceof BindException malformed && malformed.getProperty() != null) {
        return malformed(malformed, malformed.getProperty().getName().toString());
      }
    }
    return null;
  }

  private static @Nullable FailureAnalysis malformed(BindException cause, String key) {
    return SettingsCatalog.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .map(
            entry ->
                new FailureAnalysis(
                    "%s (%s) must be %s."
                        .formatted(entry.setting().environment(), key, entry.form()),
                    "Correct " + entry.setting().environment() + " and start again.",
                    cause))
        .orElse(null);
  }
}
