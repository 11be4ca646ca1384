package io.fidus.platform.identity.internal;

import com.fasterxml.jackson.annotation.JsonValue;

/** A language of the web app. */
enum Language {
  SPANISH("es-MX"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language tag, as a browser names it. */
  @JsonValue
  String tag() {
    return tag;
  }
}
