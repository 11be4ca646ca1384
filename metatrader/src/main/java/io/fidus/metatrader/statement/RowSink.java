package io.fidus.metatrader.statement;

/** Takes the rows of a report one by one. */
interface RowSink {

  /** The row is valid during the call only. */
  void accept(Row row);
}
