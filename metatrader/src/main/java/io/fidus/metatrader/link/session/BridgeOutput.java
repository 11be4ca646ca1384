package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.TerminalState;
import io.fidus.metatrader.link.codec.RefusalReason;
import io.fidus.metatrader.link.message.BridgeMessage;
import io.fidus.metatrader.link.message.ByeReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What a {@link BridgeSession} wants its owner to do or to know, in order. */
public sealed interface BridgeOutput {

  /** Write what {@link BridgeSession#line} makes of this to the terminal. */
  record Send(BridgeMessage message) implements BridgeOutput {}

  /** Decide about this claim, then call {@code grant} or {@code refuse}. */
  record Claimed(Claim claim) implements BridgeOutput {}

  /** Close the transport; the session takes nothing more. */
  record Close(ByeReason reason, String detail) implements BridgeOutput {}

  /** Something that was observed about the account. */
  sealed interface Observed extends BridgeOutput {}

  /**
   * The account's figures.
   *
   * @param observation the figures
   * @param tradeAllowed whether the server lets this login trade
   * @param history the totals of all its deals as the terminal counts them
   */
  record AccountObserved(
      AccountObservation observation, boolean tradeAllowed, HistoryTotals history)
      implements Observed {}

  /**
   * Deals that follow {@code after}. When they are safely stored call {@code committed(last)}. Some
   * may have come before: storing them twice must do nothing.
   *
   * @param account the account
   * @param after ticket of the deal before the first of these, 0 at the beginning of the history
   * @param deals at least one deal, in the terminal's order
   * @param last ticket of the last of them
   * @param provenance where they came from
   */
  record DealsObserved(
      AccountIdentity account, long after, List<Deal> deals, long last, Provenance provenance)
      implements Observed {
    public DealsObserved {
      deals = List.copyOf(deals);
    }
  }

  /** All open positions. */
  record PositionsObserved(AccountIdentity account, List<Position> positions, Provenance provenance)
      implements Observed {
    public PositionsObserved {
      positions = List.copyOf(positions);
    }
  }

  /** All orders that can still be executed. */
  record OrdersObserved(AccountIdentity account, List<Order> orders, Provenance provenance)
      implements Observed {
    public OrdersObserved {
      orders = List.copyOf(orders);
    }
  }

  /** How the terminal is. */
  record TerminalObserved(TerminalState state) implements Observed {}

  /**
   * The trade server's clock, by which drift against the zone rule is noticed.
   *
   * @param account the account
   * @param serverTime what the clock showed
   * @param gmtOffset what it is ahead of UTC, when the terminal can tell
   * @param receivedAt when this arrived
   */
  record ClockObserved(
      AccountIdentity account,
      LocalDateTime serverTime,
      Optional<Duration> gmtOffset,
      Instant receivedAt)
      implements Observed {}

  /** The deals that were observed are exactly those that the terminal counts. */
  record HistoryVerified(AccountIdentity account, HistoryTotals totals) implements Observed {}

  /**
   * Even the whole history, sent again, does not have the totals that the terminal reports.
   *
   * @param account the account
   * @param reported the totals by the terminal's count
   * @param received the totals of the deals it sent
   */
  record HistoryDiffers(AccountIdentity account, HistoryTotals reported, HistoryTotals received)
      implements Observed {}

  /** A fault of the conversation, counted; the connection goes on unless a Close follows. */
  sealed interface Fault extends BridgeOutput {}

  /** A line was refused as a whole. */
  record FrameRefused(RefusalReason reason, String detail) implements Fault {}

  /** Messages are missing: number {@code expected} should have come. */
  record GapSeen(long expected, long received) implements Fault {}

  /** A message came twice; the second was dropped. */
  record DuplicateDropped(long seq) implements Fault {}

  /** Deals came that do not follow those before; they were dropped and are asked for again. */
  record ChainBroken(long expectedAfter, long receivedAfter) implements Fault {}

  /** The terminal was asked to send again everything after a deal, 0 for all. */
  record ResyncAsked(long after) implements Fault {}
}
