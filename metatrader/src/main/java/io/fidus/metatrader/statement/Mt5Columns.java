package io.fidus.metatrader.statement;

/**
 * Where the containers differ: a spreadsheet keeps a column for every cell that HTML spans.
 *
 * @param orderComment the comment of an order
 * @param positionProfit the profit of an open position
 * @param positionComment the comment of an open position
 */
record Mt5Columns(int orderComment, int positionProfit, int positionComment) {
  private static final Mt5Columns HTML = new Mt5Columns(10, 10, 11);
  private static final Mt5Columns XLSX = new Mt5Columns(11, 11, 12);

  static Mt5Columns of(Container container) {
    return switch (container) {
      case HTML -> HTML;
      case XLSX -> XLSX;
    };
  }
}
