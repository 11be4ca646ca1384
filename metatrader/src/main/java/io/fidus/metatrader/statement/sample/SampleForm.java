package io.fidus.metatrader.statement.sample;

/** How a statement came to be the file that is written. */
public enum SampleForm {
  /**
   * Straight from the terminal: UTF-16 in MetaTrader 5, also inside its workbooks; the bytes of
   * Western Windows in MetaTrader 4.
   */
  NATIVE,
  /**
   * Saved again by another program: UTF-8; in a workbook every number is text, and the header and
   * the titles of the tables are gone, so that the account must be named.
   */
  RESAVED
}
