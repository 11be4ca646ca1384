package io.fidus.platform.catalog.internal;

import io.fidus.platform.audit.Facts;
import io.fidus.platform.catalog.Named;
import java.text.Normalizer;
import java.util.Locale;

/** One entry of the catalogue. */
sealed interface Entry permits Broker, Fund, Manager {
  String id();

  String name();

  /** What the audit log tells of it. */
  Facts facts();

  default Named named() {
    return new Named(id(), name());
  }

  /** The form in which names are compared: without regard to capitals and blanks around. */
  static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
