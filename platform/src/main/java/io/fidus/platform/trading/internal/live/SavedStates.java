package io.fidus.platform.trading.internal.live;

import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.LiveState.Explained;
import io.fidus.platform.trading.internal.storage.StoredLiveState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/** Between the state of an account and the row that is saved of it. */
final class SavedStates {
  private static final long NANOS_OF_A_MICRO = 1_000;

  private SavedStates() {}

  static StoredLiveState row(
      LiveAccount account, LiveState state, Optional<HistoryTotals> counted, Instant at) {
    Optional<AccountObservation> seen = state.observation();
    Optional<Provenance> provenance = seen.map(AccountObservation::provenance);
    Optional<TerminalState> terminal = state.terminal();
    return new StoredLiveState(
        account.number().value(),
        at,
        at.toEpochMilli(),
        state.gateway().value(),
        provenance.map(Provenance::source).orElse(Source.LIVE),
        state.silence().toMillis(),
        state.health(),
        state.healthSince(),
        state.healthReason(),
        provenance.map(Provenance::observedAt),
        provenance.map(Provenance::receivedAt),
        minor(seen.map(AccountObservation::balance)),
        minor(seen.map(AccountObservation::credit)),
        minor(seen.map(AccountObservation::floating)),
        minor(seen.map(AccountObservation::equity)),
        minor(seen.map(AccountObservation::margin)),
        minor(seen.map(AccountObservation::freeMargin)),
        state.tradeAllowed(),
        whole(counted.map(HistoryTotals::last)),
        whole(counted.map(HistoryTotals::deals)),
        whole(counted.map(totals -> totals.sum().minorUnits())),
        terminal.map(TerminalState::connected),
        terminal.map(TerminalState::tradeAllowed),
        whole(terminal.flatMap(TerminalState::ping).map(ping -> ping.toNanos() / NANOS_OF_A_MICRO)),
        terminal.map(TerminalState::build).orElse(0),
        terminal.map(TerminalState::company).orElse(""),
        terminal.map(known -> known.provenance().observedAt()),
        whole(state.explained().map(one -> one.sumOfDeals().minorUnits())),
        whole(state.explained().map(one -> one.expected().minorUnits())),
        whole(state.explained().map(Explained::deals)),
        state.explained().map(Explained::at),
        OptionalLong.of(state.openQuarantine()),
        OptionalLong.of(state.openBreaks()),
        state.doubt());
  }

  static LiveState state(StoredLiveState row, AccountIdentity account, CurrencyUnit currency) {
    return new LiveState(
        new GatewayId(row.gateway()),
        observation(row, account, currency),
        row.tradeAllowed(),
        terminal(row, account),
        Duration.ofMillis(row.silenceMillis()),
        row.health(),
        row.healthSince(),
        row.healthReason(),
        row.doubt(),
        explained(row, currency),
        Math.toIntExact(row.openQuarantine().orElse(0)),
        Math.toIntExact(row.openBreaks().orElse(0)));
  }

  private static Optional<Explained> explained(StoredLiveState row, CurrencyUnit currency) {
    boolean whole =
        row.explainedSum().isPresent()
            && row.explainedExpected().isPresent()
            && row.explainedDeals().isPresent();
    return row.explainedAt()
        .filter(_ -> whole)
        .map(
            at ->
                new Explained(
                    new Money(row.explainedSum().getAsLong(), currency),
                    new Money(row.explainedExpected().getAsLong(), currency),
                    row.explainedDeals().getAsLong(),
                    at));
  }

  static Optional<HistoryTotals> counted(StoredLiveState row, CurrencyUnit currency) {
    if (row.countedLast().isEmpty() || row.countedDeals().isEmpty() || row.countedSum().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new HistoryTotals(
            row.countedLast().getAsLong(),
            row.countedDeals().getAsLong(),
            new Money(row.countedSum().getAsLong(), currency)));
  }

  private static Optional<AccountObservation> observation(
      StoredLiveState row, AccountIdentity account, CurrencyUnit currency) {
    return row.observedAt()
        .flatMap(
            observed ->
                row.receivedAt()
                    .map(
                        received ->
                            new AccountObservation(
                                account,
                                currency,
                                figure(row.balance(), currency),
                                figure(row.credit(), currency),
                                figure(row.floating(), currency),
                                figure(row.equity(), currency),
                                figure(row.margin(), currency),
                                figure(row.freeMargin(), currency),
                                new Provenance(row.source(), observed, received))));
  }

  private static Optional<TerminalState> terminal(StoredLiveState row, AccountIdentity account) {
    return row.terminalAt()
        .flatMap(
            at ->
                row.connected()
                    .map(
                        connected ->
                            new TerminalState(
                                account,
                                connected,
                                row.terminalTradeAllowed().orElse(true),
                                row.pingMicros().isPresent()
                                    ? Optional.of(
                                        Duration.of(
                                            row.pingMicros().getAsLong(), ChronoUnit.MICROS))
                                    : Optional.empty(),
                                row.build(),
                                row.company(),
                                new Provenance(row.source(), at, at))));
  }

  private static OptionalLong minor(Optional<Known<Money>> figure) {
    return whole(figure.flatMap(Known::asOptional).map(Money::minorUnits));
  }

  private static OptionalLong whole(Optional<Long> number) {
    return number.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private static Known<Money> figure(OptionalLong minor, CurrencyUnit currency) {
    return minor.isPresent()
        ? Known.of(new Money(minor.getAsLong(), currency))
        : Known.unknown(Absence.NOT_PROVIDED);
  }
}
