package io.fidus.engine.facts;

/** How far an order has come. */
public enum OrderState {
  STARTED,
  PLACED,
  CANCELED,
  PARTIAL,
  FILLED,
  REJECTED,
  EXPIRED,
  REQUEST_ADD,
  REQUEST_MODIFY,
  REQUEST_CANCEL;

  /** Whether the order can still be executed. */
  public boolean isOpen() {
    return switch (this) {
      case STARTED, PLACED, PARTIAL, REQUEST_ADD, REQUEST_MODIFY, REQUEST_CANCEL -> true;
      case CANCELED, FILLED, REJECTED, EXPIRED -> false;
    };
  }
}
