package io.fidus.metatrader.link.session;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.message.AccountReport;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.message.OrderRow;
import io.fidus.metatrader.link.message.PositionRow;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Turns the rows of one account's reports into facts.
 *
 * <p>Every method throws {@link ArithmeticException} when an amount is not written with exactly the
 * currency's digits, a number is finer or larger than its fact keeps, or a code without which there
 * is no fact is not known.
 */
public record FactReader(AccountIdentity account, CurrencyUnit currency, ServerZone zone) {
  private static final long MILLIS = 1_000;

  AccountObservation account(AccountReport report, Provenance provenance) {
    return new AccountObservation(
        account,
        currency,
        Known.of(money(report.balance())),
        Known.of(money(report.credit())),
        Known.of(money(report.profit())),
        Known.of(money(report.equity())),
        Known.of(money(report.margin())),
        Known.of(money(report.freeMargin())),
        provenance);
  }

  HistoryTotals totals(AccountReport report) {
    return new HistoryTotals(report.last(), report.deals(), money(report.sum()));
  }

  /** The deal that a row stands for. */
  public Deal deal(DealRow row) {
    LocalDateTime brokerTime = brokerTime(row.time());
    return new Deal(
        account,
        row.ticket(),
        present(row.order()),
        present(row.position()),
        zone.toInstant(brokerTime),
        brokerTime,
        Vocabulary.dealType(row.type()),
        row.type(),
        known(Vocabulary.DEAL_ENTRY.ofNumber(row.entry())),
        Vocabulary.dealReason(row.reason()),
        row.symbol().isEmpty() ? Optional.empty() : Optional.of(row.symbol()),
        lots(row.volume()),
        price(row.price()),
        money(row.commission()),
        money(row.swap()),
        money(row.fee()),
        money(row.profit()),
        row.magic(),
        row.comment());
  }

  /** The position that a row stands for. */
  public Position position(PositionRow row) {
    LocalDateTime brokerTime = brokerTime(row.time());
    return new Position(
        account,
        row.ticket(),
        zone.toInstant(brokerTime),
        brokerTime,
        known(Vocabulary.POSITION_TYPE.ofNumber(row.type())),
        row.symbol(),
        lots(row.volume()),
        Price.of(row.openPrice()),
        price(row.stopLoss()),
        price(row.takeProfit()),
        price(row.currentPrice()),
        money(row.swap()),
        money(row.profit()),
        row.magic(),
        row.comment());
  }

  /** The order that a row stands for. */
  public Order order(OrderRow row) {
    LocalDateTime brokerTime = brokerTime(row.time());
    Lots initial = lots(row.initialVolume());
    Lots remaining = lots(row.remainingVolume());
    if (remaining.compareTo(initial) > 0) {
      throw new ArithmeticException("more lots remain than were asked for");
    }
    return new Order(
        account,
        row.ticket(),
        known(Vocabulary.ORDER_TYPE.ofNumber(row.type())),
        known(Vocabulary.ORDER_STATE.ofNumber(row.state())),
        row.symbol(),
        initial,
        new Lots(initial.hundredMillionths() - remaining.hundredMillionths()),
        price(row.price()),
        price(row.stopLoss()),
        price(row.takeProfit()),
        zone.toInstant(brokerTime),
        brokerTime,
        Optional.empty(),
        row.comment());
  }

  static LocalDateTime brokerTime(long millis) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(millis, MILLIS),
        (int) (Math.floorMod(millis, MILLIS) * 1_000_000),
        ZoneOffset.UTC);
  }

  private Money money(BigDecimal amount) {
    if (amount.scale() != currency.digits()) {
      throw new ArithmeticException("an amount does not have the digits of " + currency);
    }
    return Money.of(amount, currency);
  }

  private static Lots lots(BigDecimal volume) {
    if (volume.signum() < 0) {
      throw new ArithmeticException("a volume is negative");
    }
    return Lots.of(volume);
  }

  private static <E> E known(Optional<E> meaning) {
    return meaning.orElseThrow(() -> new ArithmeticException("a code is not known"));
  }

  /** Zero is how MetaTrader says that there is no price. */
  private static Optional<Price> price(BigDecimal value) {
    return value.signum() == 0 ? Optional.empty() : Optional.of(Price.of(value));
  }

  private static OptionalLong present(long number) {
    return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
