package io.fidus.platform.alerts.internal;

import io.fidus.platform.alerts.Bilingual;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that alerts are written in. */
enum MailLanguage {
  SPANISH("es-MX"),
  ENGLISH("en");

  private final Locale locale;

  MailLanguage(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  static Optional<MailLanguage> tagged(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.locale.toLanguageTag().equals(tag))
        .findFirst();
  }

  Locale locale() {
    return locale;
  }

  String of(Bilingual text) {
    return switch (this) {
      case SPANISH -> text.spanish();
      case ENGLISH -> text.english();
    };
  }
}
