package io.fidus.metatrader.feed;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.Claim;
import io.fidus.metatrader.link.session.FactWriter;
import io.fidus.metatrader.time.ServerZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Turns what a bridge observes into events; {@link FeedReader} is the opposite. */
public final class FeedWriter {
  private static final long NANOS_OF_A_MICRO = 1_000;

  private FeedWriter() {}

  /** A claim that is to be answered. */
  public static FeedEvent claimed(Claim claim, boolean live, Instant at) {
    return new FeedEvent.Claimed(
        claim.account(),
        claim.company(),
        claim.currency(),
        claim.leverage().orElse(0),
        claim.tradeMode(),
        claim.marginMode(),
        claim.platform(),
        claim.build(),
        claim.source(),
        claim.serverTime(),
        claim.gmtOffset().map(Duration::toSeconds),
        claim.zoneProposal(at).map(ServerZone::toString),
        live,
        at);
  }

  /**
   * Something that was observed.
   *
   * @param currency the account's currency
   * @param zone the rule by which its times were read
   */
  public static FeedEvent observed(
      BridgeOutput.Observed output, CurrencyUnit currency, ServerZone zone) {
    return switch (output) {
      case BridgeOutput.AccountObserved seen -> account(seen);
      case BridgeOutput.DealsObserved seen ->
          new FeedEvent.DealsSeen(
              seen.account(),
              currency,
              zone.toString(),
              seen.after(),
              seen.last(),
              seen.deals().stream().map(FactWriter::deal).toList(),
              seen.provenance());
      case BridgeOutput.PositionsObserved seen ->
          new FeedEvent.PositionsSeen(
              seen.account(),
              currency,
              zone.toString(),
              seen.positions().stream().map(FactWriter::position).toList(),
              seen.provenance());
      case BridgeOutput.OrdersObserved seen ->
          new FeedEvent.OrdersSeen(
              seen.account(),
              currency,
              zone.toString(),
              seen.orders().stream().map(FactWriter::order).toList(),
              seen.provenance());
      case BridgeOutput.TerminalObserved(TerminalState state) ->
          new FeedEvent.TerminalSeen(
              state.account(),
              state.connected(),
              state.tradeAllowed(),
              state.ping().map(ping -> ping.toNanos() / NANOS_OF_A_MICRO),
              state.build(),
              state.company(),
              state.provenance());
      case BridgeOutput.ClockObserved seen ->
          new FeedEvent.ClockSeen(
              seen.account(),
              seen.serverTime(),
              seen.gmtOffset().map(Duration::toSeconds),
              seen.receivedAt());
      case BridgeOutput.HistoryVerified(var account, var totals) ->
          new FeedEvent.HistoryVerified(account, FeedTotals.of(totals));
      case BridgeOutput.HistoryDiffers(var account, var reported, var received) ->
          new FeedEvent.HistoryDiffers(account, FeedTotals.of(reported), FeedTotals.of(received));
    };
  }

  private static FeedEvent account(BridgeOutput.AccountObserved seen) {
    AccountObservation figures = seen.observation();
    return new FeedEvent.AccountSeen(
        figures.account(),
        figures.currency(),
        amount(figures.balance()),
        amount(figures.credit()),
        amount(figures.floating()),
        amount(figures.equity()),
        amount(figures.margin()),
        amount(figures.freeMargin()),
        seen.tradeAllowed(),
        FeedTotals.of(seen.history()),
        figures.provenance());
  }

  /** The link refuses a report without one of the figures. */
  private static BigDecimal amount(Known<Money> figure) {
    Optional<Money> money = figure.asOptional();
    return money.orElseThrow(() -> new IllegalArgumentException("A figure is missing")).amount();
  }
}
