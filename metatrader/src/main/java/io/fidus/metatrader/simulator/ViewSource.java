package io.fidus.metatrader.simulator;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.AccountValues;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.link.session.TerminalDetails;
import io.fidus.metatrader.link.session.TerminalSource;
import io.fidus.metatrader.simulator.server.AccountProfile;
import io.fidus.metatrader.statement.Platform;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What a simulated terminal shows, as the terminal's end of the link reads it. */
final class ViewSource implements TerminalSource {
  private TerminalView view;

  ViewSource(TerminalView view) {
    this.view = view;
  }

  /** From now on the terminal shows this. */
  void show(TerminalView newer) {
    view = newer;
  }

  @Override
  public TerminalDetails details() {
    AccountProfile profile = view.profile();
    return new TerminalDetails(
        profile.identity(),
        view.company(),
        profile.currency(),
        profile.leverage(),
        profile.tradeMode(),
        profile.marginMode(),
        Platform.MT5,
        view.terminal().build(),
        true);
  }

  @Override
  public boolean connected() {
    return view.terminal().connected();
  }

  @Override
  public boolean tradeAllowed() {
    return view.terminal().tradeAllowed();
  }

  @Override
  public Optional<Duration> ping() {
    return view.terminal().ping();
  }

  @Override
  public LocalDateTime serverTime() {
    return view.serverTime();
  }

  @Override
  public Optional<Duration> gmtOffset() {
    LocalDateTime gmt = LocalDateTime.ofInstant(view.clock(), ZoneOffset.UTC);
    return Optional.of(Duration.between(gmt, view.serverTime()));
  }

  @Override
  public AccountValues account() {
    AccountObservation observation = view.observation();
    return new AccountValues(
        money(observation.balance()),
        money(observation.credit()),
        money(observation.floating()),
        money(observation.equity()),
        money(observation.margin()),
        money(observation.freeMargin()),
        true);
  }

  /** A simulated terminal knows every figure. */
  private static Money money(Known<Money> figure) {
    return figure.asOptional().orElseThrow();
  }

  @Override
  public List<Position> positions() {
    return view.positions();
  }

  @Override
  public List<Order> orders() {
    return view.orders();
  }

  @Override
  public HistoryTotals history() {
    return new HistoryTotals(view.lastDeal().orElse(0), view.dealCount(), view.dealSum());
  }

  /** Deals that are given again come with new ones only, as otherwise they would never end. */
  @Override
  public List<Deal> dealsAfter(long ticket, int most) {
    List<Deal> deals = view.dealsAfter(ticket);
    int again = 0;
    while (again < deals.size() && deals.get(again).ticket() <= ticket) {
      again++;
    }
    if (again == deals.size()) {
      return List.of();
    }
    int first = Math.max(0, again - (most - 1));
    return deals.subList(first, Math.min(deals.size(), first + most));
  }
}
