package io.fidus.metatrader.feed;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.message.OrderRow;
import io.fidus.metatrader.link.message.PositionRow;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing that a bridge tells. Amounts have exactly the digits of their currency. */
public sealed interface FeedEvent {

  /** The word in {@code type} that stands for each kind of event. */
  Map<String, Class<? extends FeedEvent>> TYPES =
      Map.ofEntries(
          Map.entry("claim", Claimed.class),
          Map.entry("observation", AccountSeen.class),
          Map.entry("deals", DealsSeen.class),
          Map.entry("positions", PositionsSeen.class),
          Map.entry("orders", OrdersSeen.class),
          Map.entry("terminal", TerminalSeen.class),
          Map.entry("clock", ClockSeen.class),
          Map.entry("history-verified", HistoryVerified.class),
          Map.entry("history-differs", HistoryDiffers.class),
          Map.entry("gone", Gone.class),
          Map.entry("heartbeat", Heartbeat.class));

  /**
   * A terminal claims an account; it is answered with a {@link FeedAnswer.Holding}.
   *
   * @param leverage 0 when unknown
   * @param source SIMULATED when a simulator speaks, otherwise LIVE
   * @param gmtOffset what the server's clock is ahead of UTC in seconds, when the terminal can tell
   * @param zoneProposal the rule that fits that offset
   * @param live whether the terminal was admitted before this stream was opened
   */
  record Claimed(
      AccountIdentity account,
      String company,
      CurrencyUnit currency,
      int leverage,
      TradeMode tradeMode,
      MarginMode marginMode,
      Platform platform,
      int build,
      Source source,
      LocalDateTime serverTime,
      Optional<Long> gmtOffset,
      Optional<String> zoneProposal,
      boolean live,
      Instant at)
      implements FeedEvent {}

  /** The account's figures. */
  record AccountSeen(
      AccountIdentity account,
      CurrencyUnit currency,
      BigDecimal balance,
      BigDecimal credit,
      BigDecimal floating,
      BigDecimal equity,
      BigDecimal margin,
      BigDecimal freeMargin,
      boolean tradeAllowed,
      FeedTotals history,
      Provenance provenance)
      implements FeedEvent {}

  /**
   * Deals that follow {@code after}; when they are committed, {@code last} is answered.
   *
   * @param zone the rule for the trade server's clock
   */
  record DealsSeen(
      AccountIdentity account,
      CurrencyUnit currency,
      String zone,
      long after,
      long last,
      List<DealRow> deals,
      Provenance provenance)
      implements FeedEvent {
    public DealsSeen {
      deals = List.copyOf(deals);
    }
  }

  /** All open positions. */
  record PositionsSeen(
      AccountIdentity account,
      CurrencyUnit currency,
      String zone,
      List<PositionRow> positions,
      Provenance provenance)
      implements FeedEvent {
    public PositionsSeen {
      positions = List.copyOf(positions);
    }
  }

  /** All orders that can still be executed. */
  record OrdersSeen(
      AccountIdentity account,
      CurrencyUnit currency,
      String zone,
      List<OrderRow> orders,
      Provenance provenance)
      implements FeedEvent {
    public OrdersSeen {
      orders = List.copyOf(orders);
    }
  }

  /**
   * How a terminal is.
   *
   * @param connected whether it is connected to the trade server
   * @param pingMicros the last round trip to it, when it was measured
   */
  record TerminalSeen(
      AccountIdentity account,
      boolean connected,
      boolean tradeAllowed,
      Optional<Long> pingMicros,
      int build,
      String company,
      Provenance provenance)
      implements FeedEvent {}

  /** The trade server's clock; {@code gmtOffset} in seconds, when the terminal can tell. */
  record ClockSeen(
      AccountIdentity account,
      LocalDateTime serverTime,
      Optional<Long> gmtOffset,
      Instant receivedAt)
      implements FeedEvent {}

  /** The deals that were sent are exactly those that the terminal counts. */
  record HistoryVerified(AccountIdentity account, FeedTotals totals) implements FeedEvent {}

  /** Even the whole history does not have the totals that the terminal reports. */
  record HistoryDiffers(AccountIdentity account, FeedTotals reported, FeedTotals received)
      implements FeedEvent {}

  /** The terminal of an account is not connected to the bridge any more. */
  record Gone(AccountIdentity account, String reason, Instant at) implements FeedEvent {}

  /** The bridge is there; {@code terminals} are connected to it. */
  record Heartbeat(Instant at, int terminals) implements FeedEvent {}
}
