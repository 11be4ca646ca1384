package io.fidus.metatrader.simulator.server;

/** The trade server did not accept a request; nothing has changed. */
public final class TradeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, in the words of the terminal's trade return codes. */
  public enum Reason {
    MARKET_CLOSED,
    INVALID_VOLUME,
    INVALID_STOPS,
    INVALID_PRICE,
    NOT_ENOUGH_MONEY,
    NO_SUCH_POSITION,
    NO_SUCH_ORDER,
    NOT_ON_THIS_ACCOUNT
  }

  private final Reason reason;

  TradeRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
