package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.facts.TerminalState;
import io.fidus.metatrader.link.message.AccountMessage;
import io.fidus.metatrader.link.message.AccountReport;
import io.fidus.metatrader.link.message.DealsReport;
import io.fidus.metatrader.link.message.Heartbeat;
import io.fidus.metatrader.link.message.Hello;
import io.fidus.metatrader.link.message.OrderRow;
import io.fidus.metatrader.link.message.OrdersReport;
import io.fidus.metatrader.link.message.PositionRow;
import io.fidus.metatrader.link.message.PositionsReport;
import io.fidus.metatrader.link.message.TerminalReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The part of a bridge's session that begins when the claim is granted: reports become facts. */
final class LiveAccount {
  private final Claim claim;
  private final FactReader facts;
  private final HistoryChain chain;
  private final SourceClock clock;
  private final Source source;
  private final Consumer<BridgeOutput> out;
  private final Parts<PositionRow> positions = new Parts<>();
  private final Parts<OrderRow> orders = new Parts<>();

  LiveAccount(
      Claim claim,
      Hello hello,
      Instant helloAt,
      Grant grant,
      LinkSettings settings,
      Consumer<BridgeOutput> out) {
    this.claim = claim;
    this.out = out;
    facts = new FactReader(claim.account(), claim.currency(), grant.zone());
    chain = new HistoryChain(settings, grant.known());
    clock = new SourceClock(hello.at(), helloAt);
    source = claim.source();
    clockObserved(hello.serverTime(), hello.gmtOffset(), helloAt);
  }

  /**
   * Takes a report that names this account.
   *
   * @throws ArithmeticException when a number does not fit its fact
   */
  void report(AccountMessage message, Instant now) {
    switch (message) {
      case AccountReport report -> account(report, now);
      case DealsReport report -> deals(report, now);
      case PositionsReport report -> positions(report, now);
      case OrdersReport report -> orders(report, now);
      case TerminalReport report -> terminal(report, now);
    }
  }

  void heartbeat(Heartbeat heartbeat, Instant now) {
    clock.sent(heartbeat.at(), now);
    clockObserved(heartbeat.serverTime(), heartbeat.gmtOffset(), now);
  }

  /** Messages are missing, so that lists may be old and deals lost. */
  void lost() {
    positions.clear();
    orders.clear();
    chain.wantRest();
  }

  /** The resync to ask for now. */
  OptionalLong due(Instant now) {
    return chain.due(now);
  }

  OptionalLong committed(long ticket) {
    return chain.committed(ticket);
  }

  long acknowledged() {
    return chain.acknowledged();
  }

  private void account(AccountReport report, Instant now) {
    HistoryTotals reported = facts.totals(report);
    out.accept(
        new BridgeOutput.AccountObserved(
            facts.account(report, provenance(report, now)), report.tradeAllowed(), reported));
    switch (chain.compare(reported, now)) {
      case VERIFIED -> out.accept(new BridgeOutput.HistoryVerified(account(), reported));
      case DIFFERENT_AFTER_ALL ->
          out.accept(new BridgeOutput.HistoryDiffers(account(), reported, chain.received()));
      case STILL_VERIFIED, BEHIND, DIFFERENT -> {}
    }
  }

  private void deals(DealsReport report, Instant now) {
    if (!chain.follows(report.after())) {
      out.accept(new BridgeOutput.ChainBroken(chain.cursor(), report.after()));
      if (!chain.isAsking()) {
        chain.wantRest();
      }
      return;
    }
    List<Deal> deals = report.deals().stream().map(facts::deal).toList();
    chain.take(report.after(), deals);
    if (!deals.isEmpty()) {
      out.accept(
          new BridgeOutput.DealsObserved(
              account(), report.after(), deals, report.last(), provenance(report, now)));
    }
  }

  private void positions(PositionsReport report, Instant now) {
    if (!positions.fits(report.part(), report.parts())) {
      lost();
      return;
    }
    positions.add(report.part(), report.parts(), report.positions());
    if (positions.isWhole()) {
      out.accept(
          new BridgeOutput.PositionsObserved(
              account(),
              positions.take().stream().map(facts::position).toList(),
              provenance(report, now)));
    }
  }

  private void orders(OrdersReport report, Instant now) {
    if (!orders.fits(report.part(), report.parts())) {
      lost();
      return;
    }
    orders.add(report.part(), report.parts(), report.orders());
    if (orders.isWhole()) {
      out.accept(
          new BridgeOutput.OrdersObserved(
              account(),
              orders.take().stream().map(facts::order).toList(),
              provenance(report, now)));
    }
  }

  private void terminal(TerminalReport report, Instant now) {
    OptionalInt micros = report.pingMicros();
    Optional<Duration> ping =
        micros.isPresent()
            ? Optional.of(Duration.of(micros.getAsInt(), ChronoUnit.MICROS))
            : Optional.empty();
    out.accept(
        new BridgeOutput.TerminalObserved(
            new TerminalState(
                account(),
                report.connected(),
                report.tradeAllowed(),
                ping,
                claim.build(),
                claim.company(),
                provenance(report, now))));
  }

  private void clockObserved(long serverTime, OptionalInt gmtOffset, Instant now) {
    Optional<Duration> offset = Claims.offset(gmtOffset);
    out.accept(
        new BridgeOutput.ClockObserved(account(), FactReader.brokerTime(serverTime), offset, now));
  }

  private AccountIdentity account() {
    return claim.account();
  }

  private Provenance provenance(AccountMessage report, Instant now) {
    return new Provenance(source, clock.toInstant(report.at(), now), now);
  }
}
