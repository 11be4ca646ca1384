package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.LiveState.Explained;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What is known now of one account: its cell. The source that holds the account writes it, the
 * persister reads it and adds what it compares; everybody sees {@link #state}.
 */
final class LiveAccount {
  private final AccountNumber number;
  private final AccountIdentity identity;
  private final CurrencyUnit currency;
  private final ChangeSignal changes;
  private final InstantSource clock;

  private GatewayId gateway;
  private Duration silence;
  private Optional<LiveReporter> holder = Optional.empty();
  private Optional<AccountObservation> observation = Optional.empty();
  private Optional<Boolean> tradeAllowed = Optional.empty();
  private Optional<HistoryTotals> counted = Optional.empty();
  private Optional<TerminalState> terminal = Optional.empty();
  private Optional<Explained> explained = Optional.empty();
  private Optional<String> gone = Optional.empty();
  private volatile Optional<Said<Position>> positions = Optional.empty();
  private volatile Optional<Said<Order>> orders = Optional.empty();
  private volatile LiveState state;

  LiveAccount(
      AccountNumber number,
      AccountIdentity identity,
      CurrencyUnit currency,
      GatewayId gateway,
      Duration silence,
      ChangeSignal changes,
      InstantSource clock) {
    this.number = number;
    this.identity = identity;
    this.currency = currency;
    this.gateway = gateway;
    this.silence = silence;
    this.changes = changes;
    this.clock = clock;
    state =
        new LiveState(
            gateway,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            silence,
            Health.WAITING,
            clock.instant(),
            "",
            Optional.empty(),
            0,
            0);
  }

  AccountNumber number() {
    return number;
  }

  AccountIdentity identity() {
    return identity;
  }

  CurrencyUnit currency() {
    return currency;
  }

  LiveState state() {
    return state;
  }

  Optional<Said<Position>> positions() {
    return positions;
  }

  Optional<Said<Order>> orders() {
    return orders;
  }

  /** A source takes the account unless another one holds it. */
  synchronized boolean take(LiveReporter reporter) {
    if (holder.isPresent() && !holder.get().equals(reporter)) {
      return false;
    }
    holder = Optional.of(reporter);
    gateway = reporter.gateway();
    silence = reporter.silence();
    gone = Optional.empty();
    show(AccountAspect.HEALTH);
    return true;
  }

  synchronized void release(LiveReporter reporter, String reason) {
    if (isHeldBy(reporter)) {
      holder = Optional.empty();
      gone = Optional.of(reason);
      show(AccountAspect.HEALTH);
    }
  }

  synchronized boolean isHeldBy(LiveReporter reporter) {
    return holder.isPresent() && holder.get().equals(reporter);
  }

  synchronized void observed(
      AccountObservation seen, boolean allowed, Optional<HistoryTotals> totals) {
    observation = Optional.of(seen);
    tradeAllowed = Optional.of(allowed);
    counted = totals;
    gone = Optional.empty();
    show(AccountAspect.FIGURES);
  }

  synchronized void terminal(TerminalState said) {
    terminal = Optional.of(said);
    show(AccountAspect.HEALTH);
  }

  synchronized void gone(String reason) {
    gone = Optional.of(reason);
    show(AccountAspect.HEALTH);
  }

  void positions(Said<Position> said) {
    positions = Optional.of(said);
    changes.changed(number, AccountAspect.POSITIONS);
  }

  void orders(Said<Order> said) {
    orders = Optional.of(said);
    changes.changed(number, AccountAspect.ORDERS);
  }

  /** What the source counts beside the newest figures. */
  synchronized Optional<HistoryTotals> counted() {
    return counted;
  }

  private void show(AccountAspect aspect) {
    LiveState before = state;
    Instant now = clock.instant();
    HealthRule.Judgement judged = judge(now);
    boolean same = judged.health() == before.health();
    state =
        new LiveState(
            gateway,
            observation,
            tradeAllowed,
            terminal,
            silence,
            judged.health(),
            same ? before.healthSince() : now,
            judged.reason(),
            explained,
            before.openQuarantine(),
            before.openBreaks());
    changes.changed(number, aspect);
  }

  private HealthRule.Judgement judge(Instant now) {
    return new HealthRule(
            observation, tradeAllowed, terminal, silence, gone, Optional.empty(), Optional.empty())
        .judge(now);
  }
}
