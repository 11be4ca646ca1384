package io.fidus.platform.trading;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a connected source says about an account now.
 *
 * @param observation the newest figures that were believed; they keep their time when nothing newer
 *     comes, and so grow old
 * @param tradeAllowed whether the server lets the login trade
 * @param terminal how the terminal is
 * @param silence how long the source may be silent before the figures are stale
 * @param healthReason why it is not healthy, empty when it is
 * @param doubt why what the source says now is not believed; empty when it is, or it says nothing
 * @param explained whether the deals explain the figures; empty until it was compared
 * @param openQuarantine how many quarantined observations wait, at most one of a kind
 * @param openBreaks how many breaks are open
 */
public record LiveState(
    GatewayId gateway,
    Optional<AccountObservation> observation,
    Optional<Boolean> tradeAllowed,
    Optional<TerminalState> terminal,
    Duration silence,
    Health health,
    Instant healthSince,
    String healthReason,
    Optional<QuarantineReason> doubt,
    Optional<Explained> explained,
    int openQuarantine,
    int openBreaks) {

  /** The same state after another comparison. */
  public LiveState compared(Optional<Explained> found, int quarantine, int breaks) {
    return new LiveState(
        gateway,
        observation,
        tradeAllowed,
        terminal,
        silence,
        health,
        healthSince,
        healthReason,
        doubt,
        found,
        quarantine,
        breaks);
  }

  /**
   * The deals compared with what the account holds.
   *
   * @param sumOfDeals profit + swap + commission + fee of all of them
   * @param expected balance + credit, or the balance alone where no deal moved credit
   * @param deals how many deals are stored
   * @param at when it was compared
   */
  public record Explained(Money sumOfDeals, Money expected, long deals, Instant at) {

    /** What the account holds beyond its deals; zero when they explain it. */
    public Money difference() {
      return expected.minus(sumOfDeals);
    }
  }
}
