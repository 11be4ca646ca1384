package io.fidus.metatrader.statement;

/** The kind of file a statement came in. */
public enum Container {
  HTML,
  XLSX
}
