package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A terminal whose account the tests change at will. */
final class FakeTerminal implements TerminalSource {
  static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  static final ServerZone ZONE = ServerZone.parse("UTC+2");
  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 10, 0);

  AccountIdentity account = new AccountIdentity("Demo-Server", 70_001);
  boolean connected = true;
  boolean tradeAllowed = true;
  final List<Deal> deals = new ArrayList<>();
  final List<Position> positions = new ArrayList<>();

  void deal(long ticket, long cents) {
    deals.add(dealOf(account, ticket, cents));
    deals.sort(Comparator.comparingLong(Deal::ticket));
  }

  void position(long ticket) {
    positions.add(
        new Position(
            account,
            ticket,
            ZONE.toInstant(START),
            START,
            Direction.BUY,
            "EURUSD",
            Lots.parse("0.1"),
            Price.parse("1.09120"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Price.parse("1.09130")),
            usd(0),
            usd(100),
            0,
            "c".repeat(40)));
  }

  static Deal dealOf(AccountIdentity account, long ticket, long cents) {
    LocalDateTime time = START.plusSeconds(ticket);
    return new Deal(
        account,
        ticket,
        OptionalLong.of(ticket),
        OptionalLong.empty(),
        ZONE.toInstant(time),
        time,
        DealType.SELL,
        1,
        DealEntry.OUT,
        DealReason.EXPERT,
        Optional.of("EURUSD"),
        Lots.parse("0.1"),
        Optional.of(Price.parse("1.09120")),
        usd(-35),
        usd(-4),
        usd(0),
        usd(cents + 39),
        7,
        "\"quoted\" \\ \u00e1 \ud83d\ude00");
  }

  static Money usd(long cents) {
    return new Money(cents, USD);
  }

  @Override
  public TerminalDetails details() {
    return new TerminalDetails(
        account, "Broker", USD, 100, TradeMode.DEMO, MarginMode.HEDGING, Platform.MT5, 4755, true);
  }

  @Override
  public boolean connected() {
    return connected;
  }

  @Override
  public boolean tradeAllowed() {
    return tradeAllowed;
  }

  @Override
  public Optional<Duration> ping() {
    return Optional.of(Duration.ofMillis(31));
  }

  @Override
  public LocalDateTime serverTime() {
    return START;
  }

  @Override
  public Optional<Duration> gmtOffset() {
    return Optional.of(Duration.ofHours(2));
  }

  @Override
  public AccountValues account() {
    Money balance = history().sum();
    Money floating = usd(positions.size() * 100L);
    Money equity = balance.plus(floating);
    return new AccountValues(balance, usd(0), floating, equity, usd(0), equity, true);
  }

  @Override
  public List<Position> positions() {
    return List.copyOf(positions);
  }

  @Override
  public List<Order> orders() {
    return List.of();
  }

  @Override
  public HistoryTotals history() {
    Money sum = Money.sum(deals.stream().map(Deal::net).toList(), USD);
    return new HistoryTotals(deals.isEmpty() ? 0 : deals.getLast().ticket(), deals.size(), sum);
  }

  @Override
  public List<Deal> dealsAfter(long ticket, int most) {
    return deals.stream().filter(deal -> deal.ticket() > ticket).limit(most).toList();
  }
}
