package io.fidus.platform.trading;

/** What of an account can change while somebody looks at it. */
public enum AccountAspect {
  FIGURES,
  DEALS,
  POSITIONS,
  ORDERS,
  BREAKS,
  QUARANTINE,
  HEALTH,
  CASH,
  ACCOUNT
}
