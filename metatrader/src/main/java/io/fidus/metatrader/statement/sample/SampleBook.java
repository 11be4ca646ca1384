package io.fidus.metatrader.statement.sample;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.time.ServerZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The book of an invented account while it is being made up. */
abstract sealed class SampleBook permits SampleBookMt4, SampleBookMt5 {
  static final long DEPOSIT = 10_000_000;
  private static final LocalDateTime START = LocalDateTime.of(2025, 1, 6, 0, 0);
  private static final int LONGEST_PAUSE_SECONDS = 600;
  private static final long LOT_STEP = 1_000_000;
  private static final int WIDEST_RESULT = 25_000;

  /** An instrument with its usual price, without the point. */
  record Instrument(String symbol, int price, int digits) {}

  private static final List<Instrument> INSTRUMENTS =
      List.of(
          new Instrument("EURUSD", 11_000 * 10, 5),
          new Instrument("USDJPY", 15_000 * 10, 3),
          new Instrument("XAUUSD", 26_000 * 10, 2),
          new Instrument("US500.cash", 60_000, 1));

  private static final List<String> COMMENTS =
      List.of("", "Breakout A", "grid <2> & \"more\"", "Señal ñ", "42", "a < b");

  private final SampleSpec spec;
  private final AccountIdentity account;
  private final RandomGenerator random;
  private final List<Deal> deals = new ArrayList<>();
  private final List<Money> balances = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private LocalDateTime now = START;
  private long ticket = 50_000;
  private Money held;
  private Money credit;
  private final Money opening;

  SampleBook(SampleSpec spec, AccountIdentity account) {
    this.spec = spec;
    this.account = account;
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(spec.seed());
    opening = spec.startsMidLife() ? money(DEPOSIT) : money(0);
    held = opening;
    credit = money(0);
  }

  abstract SampleBook fill();

  List<Deal> deals() {
    return deals;
  }

  List<Money> balances() {
    return balances;
  }

  List<Order> orders() {
    return orders;
  }

  List<Position> positions() {
    return positions;
  }

  LocalDateTime now() {
    return now;
  }

  /** Balance and credit before the first deal. */
  Money opening() {
    return opening;
  }

  /** Balance and credit after the last deal. */
  Money held() {
    return held;
  }

  Money credit() {
    return credit;
  }

  Money margin() {
    return money(1_000L * positions.size());
  }

  Money floating() {
    Money sum = money(0);
    for (Position position : positions) {
      sum = sum.plus(position.profit()).plus(position.swap());
    }
    return sum;
  }

  SampleSpec spec() {
    return spec;
  }

  AccountIdentity account() {
    return account;
  }

  Money money(long minorUnits) {
    return new Money(minorUnits, spec.currency());
  }

  long nextTicket() {
    ticket += 1 + random.nextInt(5);
    return ticket;
  }

  int roll(int sides) {
    return random.nextInt(sides);
  }

  /** Lets some time pass, but for the weekend, when markets are closed. */
  LocalDateTime tick() {
    now = now.plusSeconds(1L + random.nextInt(LONGEST_PAUSE_SECONDS));
    while (now.getDayOfWeek() == DayOfWeek.SATURDAY || now.getDayOfWeek() == DayOfWeek.SUNDAY) {
      now = now.plusDays(1);
    }
    return now;
  }

  Instant instant(LocalDateTime time) {
    return ServerZone.NEW_YORK_CLOSE.toInstant(time);
  }

  Instrument instrument() {
    return INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
  }

  Price price(Instrument instrument) {
    int width = instrument.price() / 100;
    return new Price(instrument.price() + random.nextInt(width), instrument.digits());
  }

  Price priceOf(String symbol) {
    return INSTRUMENTS.stream()
        .filter(instrument -> instrument.symbol().equals(symbol))
        .findFirst()
        .map(this::price)
        .orElseThrow();
  }

  Lots lots() {
    return new Lots(LOT_STEP * (1 + random.nextInt(200)));
  }

  Money result() {
    return money(random.nextInt(2 * WIDEST_RESULT) - WIDEST_RESULT);
  }

  /** A small charge, now and then. */
  Money charge() {
    return money(random.nextInt(3) == 0 ? -1 - random.nextInt(300) : 0);
  }

  String comment() {
    return COMMENTS.get(random.nextInt(COMMENTS.size()));
  }

  /** Adds a deal and carries the balance on. */
  void add(Deal deal) {
    deals.add(deal);
    held = held.plus(deal.net());
    balances.add(held);
    if (deal.type() == DealType.CREDIT) {
      credit = credit.plus(deal.profit());
    }
  }

  Deal cash(DealType type, int typeCode, Money amount, String comment) {
    LocalDateTime time = tick();
    return new Deal(
        account,
        nextTicket(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        instant(time),
        time,
        type,
        typeCode,
        DealEntry.IN,
        DealReason.UNKNOWN,
        Optional.empty(),
        Lots.ZERO,
        Optional.empty(),
        money(0),
        money(0),
        money(0),
        amount,
        0,
        comment);
  }
}
