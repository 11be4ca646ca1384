package io.fidus.engine.watchdog;

/**
 * Something by which a part shows how it is. Each has a freshness of its own.
 *
 * <p>The order is that of importance: of several that fail, the first names the cause.
 */
public enum Signal {
  /** The part says by itself that it lives; silence counts against it. */
  HEARTBEAT(Manner.BEAT, false),
  /** The part answers when asked. */
  PROBE(Manner.ANSWER, false),
  /** All accounts of a bridge show nothing but zeros; derived from its terminals. */
  ALL_ZERO(Manner.STATE, true),
  /** The terminals of a trade server are connected to it; derived from them. */
  CONNECTIONS(Manner.STATE, true),
  /** Enough of a bridge's accounts advance; derived from its terminals. */
  SYNCING(Manner.STATE, true),
  /** The terminal is connected to the broker. */
  CONNECTION(Manner.STATE, true),
  /** The account shows figures other than zeros that no deal explains. */
  FIGURES(Manner.STATE, true),
  /** The terminal's own button for automatic trading is on. */
  TRADING(Manner.STATE, true),
  /** The account's data advances: accepted observations come; silence counts against it. */
  DATA(Manner.BEAT, true),
  /** The platform keeps up with what arrives. */
  LAG(Manner.STATE, false);

  /** How misses of a signal are counted. */
  enum Manner {
    /** Every interval without a sign of life is a miss. */
    BEAT,
    /** Every bad answer in a row is a miss. */
    ANSWER,
    /** A bad state is a miss at once, and another one each interval that it lasts. */
    STATE
  }

  private final Manner manner;
  private final boolean ofTheMarket;

  Signal(Manner manner, boolean ofTheMarket) {
    this.manner = manner;
    this.ofTheMarket = ofTheMarket;
  }

  Manner manner() {
    return manner;
  }

  /** Whether it says something only while the market is open. */
  public boolean ofTheMarket() {
    return ofTheMarket;
  }
}
