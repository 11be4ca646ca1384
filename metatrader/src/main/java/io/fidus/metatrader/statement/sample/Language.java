package io.fidus.metatrader.statement.sample;

/** The language of a terminal, which its reports are labelled in. */
public enum Language {
  ENGLISH,
  SPANISH,
  JAPANESE
}
