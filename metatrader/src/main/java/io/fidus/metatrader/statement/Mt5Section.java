package io.fidus.metatrader.statement;

/**
 * The tables of a MetaTrader 5 report, in their order. Their headings are translated, so a table is
 * known by the shape of its rows: whether the fifth cell is a volume, the ninth a time, the tenth a
 * number.
 */
enum Mt5Section {
  /** Closed positions: volume, time of closing, price of closing. */
  POSITIONS,
  /** Done orders: volumes, time of doing, state. */
  ORDERS,
  /** Deals: a direction, or nothing for a movement of cash. */
  DEALS,
  /** Open positions: volume, market price, swap. */
  OPEN_POSITIONS,
  /** Orders not done yet: volumes, market price, state. */
  WORKING_ORDERS;

  private static final int VOLUME = 4;
  private static final int CLOSED_AT = 8;
  private static final int PRICE_OR_STATE = 9;

  static Mt5Section of(Row row) {
    String volume = row.text(VOLUME);
    if (volume.isEmpty() || !Numbers.isDigit(volume.charAt(0))) {
      return DEALS;
    }
    boolean position = Numbers.isNumber(row.text(PRICE_OR_STATE));
    if (Times.looksLikeTime(row.text(CLOSED_AT))) {
      return position ? POSITIONS : ORDERS;
    }
    return position ? OPEN_POSITIONS : WORKING_ORDERS;
  }
}
