package io.fidus.metatrader.statement;

/** Which terminal wrote a statement. */
public enum Platform {
  MT4,
  MT5
}
