package io.fidus.engine.facts;

/**
 * What a deal did to the account. Only {@link #BUY} and {@link #SELL} trade; all others move cash.
 */
public enum DealType {
  BUY,
  SELL,
  BALANCE,
  CREDIT,
  CHARGE,
  CORRECTION,
  BONUS,
  COMMISSION,
  COMMISSION_DAILY,
  COMMISSION_MONTHLY,
  COMMISSION_AGENT_DAILY,
  COMMISSION_AGENT_MONTHLY,
  INTEREST,
  BUY_CANCELED,
  SELL_CANCELED,
  DIVIDEND,
  DIVIDEND_FRANKED,
  TAX,
  AGENT,
  STOP_OUT_COMPENSATION,
  /** A code that FIDUS does not know. The deal is kept, counted and shown for review. */
  UNCLASSIFIED;

  /** Whether the deal bought or sold an instrument. */
  public boolean isTrade() {
    return this == BUY || this == SELL;
  }
}
