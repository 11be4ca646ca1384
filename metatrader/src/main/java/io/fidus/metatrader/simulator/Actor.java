package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.simulator.server.TradeServer;
import io.fidus.metatrader.simulator.server.TradingAccount;
import io.fidus.metatrader.simulator.treasury.CashRule;
import io.fidus.metatrader.simulator.treasury.Treasury;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account with everybody who acts on it: its manager, its back office, its server. */
final class Actor {
  /** How far ahead the server's own actions are searched for at once. */
  private static final Duration HORIZON = Duration.ofSeconds(4096);

  private final int number;
  private final AccountPlan plan;
  private final TradingAccount account;
  private final SimulatedTerminal terminal;
  private final TradeServer server;
  private final List<Instant> nextCash = new ArrayList<>();
  private Instant nextLook;
  private Instant nextMidnight;
  private Instant wake = Instant.MAX;
  private int reportedDeals;
  private long reportedRevision;

  Actor(
      int number,
      AccountPlan plan,
      TradingAccount account,
      SimulatedTerminal terminal,
      TradeServer server,
      Instant start) {
    this.number = number;
    this.plan = plan;
    this.account = account;
    this.terminal = terminal;
    this.server = server;
    for (CashRule rule : plan.cash()) {
      nextCash.add(rule.next(start));
    }
    this.nextLook = look(start);
    this.nextMidnight = server.nextMidnight(start);
    planAfter(start);
  }

  int number() {
    return number;
  }

  TradingAccount account() {
    return account;
  }

  SimulatedTerminal terminal() {
    return terminal;
  }

  /** When something happens next, or is looked for again. */
  Instant wake() {
    return wake;
  }

  /**
   * Does what is due at an instant: first the server, then the back office, then the manager.
   *
   * @return the other accounts whose books have changed with it
   */
  List<AccountIdentity> act(Instant now, Treasury treasury) {
    catchUp(now);
    List<AccountIdentity> others = new ArrayList<>();
    for (int i = 0; i < nextCash.size(); i++) {
      if (nextCash.get(i).equals(now)) {
        CashRule rule = plan.cash().get(i);
        treasury.apply(rule, account, now).ifPresent(others::add);
        nextCash.set(i, rule.next(now));
      }
    }
    if (nextLook.equals(now)) {
      plan.strategy().ifPresent(strategy -> strategy.look(account, now));
      nextLook = look(now);
    }
    planAfter(now);
    return others;
  }

  /**
   * Does what the server does by itself at an instant: the night's swap, and what prices set off.
   */
  void catchUp(Instant now) {
    if (!nextMidnight.isAfter(now)) {
      if (nextMidnight.equals(now)) {
        account.rollOver(now);
      }
      nextMidnight = server.nextMidnight(now);
    }
    account.trigger(now);
  }

  /** Somebody else changed the book at an instant: what was expected from then on may differ. */
  void planFrom(Instant now) {
    planAfter(now.minusSeconds(1));
  }

  /** The deals, positions and orders since the last call; empty when nothing changed. */
  Optional<BookChange> change(Instant now) {
    if (account.state().revision() == reportedRevision) {
      return Optional.empty();
    }
    reportedRevision = account.state().revision();
    int first = reportedDeals;
    reportedDeals = account.deals().size();
    return Optional.of(
        BookChange.of(account, List.copyOf(account.deals().subList(first, reportedDeals)), now));
  }

  private void planAfter(Instant instant) {
    Instant next = earlier(nextLook, instant.plus(HORIZON));
    for (Instant cash : nextCash) {
      next = earlier(next, cash);
    }
    boolean exposed = !account.state().positions().isEmpty();
    if (exposed) {
      next = earlier(next, nextMidnight);
    }
    if (exposed || !account.state().orders().isEmpty()) {
      next = account.nextTrigger(instant, next).orElse(next);
    }
    wake = next;
  }

  private Instant look(Instant after) {
    return plan.strategy().map(strategy -> strategy.nextLook(after)).orElse(Instant.MAX);
  }

  private static Instant earlier(Instant first, Instant second) {
    return first.isBefore(second) ? first : second;
  }
}
