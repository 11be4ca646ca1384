package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.metatrader.link.message.AccountReport;
import io.fidus.metatrader.link.message.DealsReport;
import io.fidus.metatrader.link.message.Heartbeat;
import io.fidus.metatrader.link.message.OrderRow;
import io.fidus.metatrader.link.message.OrdersReport;
import io.fidus.metatrader.link.message.PositionRow;
import io.fidus.metatrader.link.message.PositionsReport;
import io.fidus.metatrader.link.message.TerminalMessage;
import io.fidus.metatrader.link.message.TerminalReport;
import io.fidus.metatrader.link.message.Welcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** The part of a terminal's session that begins with the welcome: what to report when. */
final class TerminalReports {
  private static final Duration TERMINAL_INTERVAL = Duration.ofSeconds(10);

  private record Health(boolean connected, boolean tradeAllowed) {}

  /** What of a position does not change with every tick of its price. */
  private record Held(
      long ticket, Lots volume, Optional<Price> stopLoss, Optional<Price> takeProfit) {
    static List<Held> of(List<Position> positions) {
      return positions.stream()
          .map(
              position ->
                  new Held(
                      position.ticket(),
                      position.volume(),
                      position.stopLoss(),
                      position.takeProfit()))
          .toList();
    }
  }

  private final TerminalSource source;
  private final Welcome welcome;
  private final long login;
  private final ToLongFunction<Instant> clock;
  private final Consumer<TerminalMessage> send;

  private final ArrayDeque<Long> unacknowledged = new ArrayDeque<>();
  private long sentTo;
  private boolean answerResync;

  private Optional<Health> lastHealth = Optional.empty();
  private Optional<List<Position>> lastPositions = Optional.empty();
  private Optional<List<Order>> lastOrders = Optional.empty();
  private Optional<AccountValues> lastAccount = Optional.empty();
  private Optional<HistoryTotals> lastHistory = Optional.empty();
  private Instant nextTerminal = Instant.MIN;
  private Instant nextPositions = Instant.MIN;
  private Instant nextAccount = Instant.MIN;
  private Instant nextHeartbeat = Instant.MIN;

  TerminalReports(
      TerminalSource source,
      Welcome welcome,
      long login,
      ToLongFunction<Instant> clock,
      Consumer<TerminalMessage> send) {
    this.source = source;
    this.welcome = welcome;
    this.login = login;
    this.clock = clock;
    this.send = send;
    sentTo = welcome.ticket();
  }

  void acknowledged(long ticket) {
    if (unacknowledged.contains(ticket)) {
      long oldest = unacknowledged.remove();
      while (oldest != ticket) {
        oldest = unacknowledged.remove();
      }
    }
  }

  void resync(long after) {
    sentTo = after;
    unacknowledged.clear();
    answerResync = true;
    lastHealth = Optional.empty();
    lastPositions = Optional.empty();
    lastOrders = Optional.empty();
    lastAccount = Optional.empty();
  }

  /**
   * Sends what is due.
   *
   * @param now the time
   * @param trueAt when the account was last seen through a connected terminal; empty when never
   */
  void report(Instant now, Optional<Instant> trueAt) {
    terminal(now);
    if (trueAt.isPresent()) {
      long at = clock.applyAsLong(trueAt.get());
      positions(at, now);
      orders(at);
      deals(at);
      account(at, now);
    }
    if (!now.isBefore(nextHeartbeat)) {
      nextHeartbeat = now.plusMillis(welcome.heartbeatMillis());
      send.accept(
          new Heartbeat(
              clock.applyAsLong(now),
              FactWriter.millis(source.serverTime()),
              TerminalSession.seconds(source.gmtOffset())));
    }
  }

  private void terminal(Instant now) {
    Health health = new Health(source.connected(), source.tradeAllowed());
    if (lastHealth.equals(Optional.of(health)) && now.isBefore(nextTerminal)) {
      return;
    }
    lastHealth = Optional.of(health);
    nextTerminal = now.plus(TERMINAL_INTERVAL);
    Optional<Duration> ping = source.ping();
    OptionalInt micros =
        ping.isPresent()
            ? OptionalInt.of((int) Math.min(Integer.MAX_VALUE, ping.get().toNanos() / 1_000))
            : OptionalInt.empty();
    send.accept(
        new TerminalReport(
            clock.applyAsLong(now), login, health.connected(), health.tradeAllowed(), micros));
  }

  private void positions(long at, Instant now) {
    List<Position> positions = source.positions();
    if (!isNews(positions, now)) {
      return;
    }
    lastPositions = Optional.of(List.copyOf(positions));
    nextPositions = now.plusMillis(welcome.accountMillis());
    List<List<PositionRow>> portions =
        Portions.of(
            positions.stream().map(FactWriter::position).toList(),
            row -> row.symbol().length() + row.comment().length());
    for (int i = 0; i < portions.size(); i++) {
      send.accept(new PositionsReport(at, login, i + 1, portions.size(), portions.get(i)));
    }
  }

  /** A new price alone is no reason to send the list more often than the account. */
  private boolean isNews(List<Position> positions, Instant now) {
    if (lastPositions.isEmpty()) {
      return true;
    }
    List<Position> before = lastPositions.get();
    return now.isBefore(nextPositions)
        ? !Held.of(before).equals(Held.of(positions))
        : !before.equals(positions);
  }

  private void orders(long at) {
    List<Order> orders = source.orders();
    if (lastOrders.equals(Optional.of(orders))) {
      return;
    }
    lastOrders = Optional.of(List.copyOf(orders));
    List<List<OrderRow>> portions =
        Portions.of(
            orders.stream().map(FactWriter::order).toList(),
            row -> row.symbol().length() + row.comment().length());
    for (int i = 0; i < portions.size(); i++) {
      send.accept(new OrdersReport(at, login, i + 1, portions.size(), portions.get(i)));
    }
  }

  private void deals(long at) {
    while (unacknowledged.size() < welcome.window()) {
      List<Deal> deals = source.dealsAfter(sentTo, welcome.batch());
      if (deals.isEmpty() && !answerResync) {
        return;
      }
      answerResync = false;
      int fitting =
          Portions.fitting(
              deals, deal -> deal.symbol().orElse("").length() + deal.comment().length());
      DealsReport report =
          new DealsReport(
              at, login, sentTo, deals.subList(0, fitting).stream().map(FactWriter::deal).toList());
      send.accept(report);
      if (report.deals().isEmpty()) {
        return;
      }
      sentTo = report.last();
      unacknowledged.add(sentTo);
    }
  }

  /** One interval after another, however late in it somebody looked at the clock. */
  private Instant following(Instant due, Instant now) {
    Instant next = due.plusMillis(welcome.accountMillis());
    return due.isAfter(now) || !next.isAfter(now) ? now.plusMillis(welcome.accountMillis()) : next;
  }

  private void account(long at, Instant now) {
    AccountValues values = source.account();
    HistoryTotals history = source.history();
    boolean news =
        lastAccount.isEmpty()
            || values.isNewsAfter(lastAccount.get())
            || !lastHistory.equals(Optional.of(history));
    if (!news && now.isBefore(nextAccount)) {
      return;
    }
    lastAccount = Optional.of(values);
    lastHistory = Optional.of(history);
    nextAccount = following(nextAccount, now);
    send.accept(
        new AccountReport(
            at,
            login,
            values.balance().amount(),
            values.credit().amount(),
            values.floating().amount(),
            values.equity().amount(),
            values.margin().amount(),
            values.freeMargin().amount(),
            values.tradeAllowed(),
            history.deals(),
            history.sum().amount(),
            history.last()));
  }
}
