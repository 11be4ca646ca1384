package io.fidus.platform.trading;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.TerminalState;
import io.fidus.metatrader.link.session.HistoryTotals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One source's way in, and the single writer of the accounts that it holds. Calls about one account
 * do not overlap; what is said about an account that was not claimed with success is dropped.
 */
public interface Reporter extends AutoCloseable {

  /** Asks to report about an account, which may be asked again at any time. */
  default Admission claim(AccountClaim claim) {
    return claim(List.of(claim)).getFirst();
  }

  /**
   * Asks to report about several accounts, which waits for the store no longer than one does.
   *
   * @return the answers in the order of the claims
   */
  List<Admission> claim(List<AccountClaim> claims);

  /**
   * The account's figures.
   *
   * @param tradeAllowed whether the server lets this login trade
   * @param history the totals of all its deals as the source counts them, when it counts them
   */
  Verdict observed(AccountObservation seen, boolean tradeAllowed, Optional<HistoryTotals> history);

  /** The source itself has found that what was offered for an account cannot be believed. */
  void doubted(AccountIdentity account, QuarantineReason reason, String detail, Instant at);

  /**
   * Deals to keep.
   *
   * @param after the ticket before the first of them in the order of the source; 0 when they begin
   *     the history anew
   * @param committed runs, on another thread, when they are durable; never when they are not
   */
  void deals(AccountIdentity account, long after, List<Deal> deals, Runnable committed);

  /** All open positions. */
  void positions(AccountIdentity account, List<Position> positions, Provenance provenance);

  /** All orders that can still be executed. */
  void orders(AccountIdentity account, List<Order> orders, Provenance provenance);

  /** How the terminal is. */
  void terminal(TerminalState state);

  /**
   * The server's clock.
   *
   * @param gmtOffset what it is ahead of UTC, when the source can tell
   */
  void clock(
      AccountIdentity account,
      LocalDateTime serverTime,
      Optional<Duration> gmtOffset,
      Instant receivedAt);

  /** The deals that were handed over are exactly those that the source counts. */
  void historyVerified(AccountIdentity account, HistoryTotals totals);

  /** Even the whole history does not have the totals that the source reports. */
  void historyDiffers(AccountIdentity account, HistoryTotals reported, HistoryTotals received);

  /** Deals may be missing, for example because only the last ones came back. */
  void gap(AccountIdentity account, String detail);

  /** The source cannot report about this account any more. */
  void gone(AccountIdentity account, String reason, Instant at);

  /** The source is gone: its accounts grow old and turn stale. No figure changes. */
  @Override
  void close();
}
