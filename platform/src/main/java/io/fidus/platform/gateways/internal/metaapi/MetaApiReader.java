package io.fidus.platform.gateways.internal.metaapi;

import static io.fidus.platform.gateways.internal.metaapi.MetaApiCodes.number;

import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.message.OrderRow;
import io.fidus.metatrader.link.message.PositionRow;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.gateways.internal.pull.Asked;
import io.fidus.platform.gateways.internal.pull.Fields;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.WrongLogin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads what MetaApi answers with. Its times are UTC, and beside each stands the broker's. */
final class MetaApiReader {
  private static final BigDecimal NONE = BigDecimal.ZERO;
  private static final int HALF_HOUR_SECONDS = 1_800;

  private MetaApiReader() {}

  /**
   * The figures of an account.
   *
   * @throws WrongLogin when the answer is about another login
   */
  static AccountObservation observation(Fields info, Asked account, Provenance provenance)
      throws SourceFailure {
    long login = info.id("login");
    if (login != 0 && login != account.identity().login()) {
      throw new WrongLogin(
          "MetaApi answers about another login than " + account.identity().login() + ".");
    }
    CurrencyUnit currency =
        info.text("currency")
            .filter(code -> !code.equals(account.currency().code()))
            .map(code -> new CurrencyUnit(code, account.currency().digits()))
            .orElse(account.currency());
    return new AccountObservation(
        account.identity(),
        currency,
        Known.of(amount(info.needNumber("balance"), currency)),
        optional(info.number("credit"), currency),
        optional(info.number("profit"), currency),
        Known.of(amount(info.needNumber("equity"), currency)),
        optional(info.number("margin"), currency),
        optional(info.number("freeMargin"), currency),
        provenance);
  }

  /**
   * A deal. MetaApi has no fee; where a broker charges one, the deals do not add up, and it shows.
   */
  static DealRow deal(Fields deal, CurrencyUnit currency) throws SourceFailure {
    String entry = deal.text("entryType").orElse("DEAL_ENTRY_IN");
    return new DealRow(
        deal.id("id"),
        deal.id("orderId"),
        deal.id("positionId"),
        brokerMillis(deal),
        number(MetaApiCodes.DEAL_TYPE, deal.needText("type")),
        number(MetaApiCodes.DEAL_ENTRY, entry),
        number(MetaApiCodes.DEAL_REASON, deal.text("reason").orElse("")),
        deal.text("symbol").orElse(""),
        deal.number("volume").orElse(NONE),
        deal.number("price").orElse(NONE),
        scaled(deal.number("commission").orElse(NONE), currency),
        scaled(deal.number("swap").orElse(NONE), currency),
        scaled(NONE, currency),
        scaled(deal.needNumber("profit"), currency),
        deal.id("magic"),
        deal.text("comment").or(() -> Optional.of("")).orElse(""));
  }

  static PositionRow position(Fields position, CurrencyUnit currency) throws SourceFailure {
    return new PositionRow(
        position.id("id"),
        brokerMillis(position),
        number(MetaApiCodes.POSITION_TYPE, position.needText("type")),
        position.needText("symbol"),
        position.needNumber("volume"),
        position.needNumber("openPrice"),
        position.number("stopLoss").orElse(NONE),
        position.number("takeProfit").orElse(NONE),
        position.number("currentPrice").orElse(NONE),
        scaled(position.number("swap").orElse(NONE), currency),
        scaled(profitWithoutSwap(position), currency),
        position.id("magic"),
        position.text("comment").orElse(""));
  }

  static OrderRow order(Fields order) throws SourceFailure {
    BigDecimal volume = order.needNumber("volume");
    return new OrderRow(
        order.id("id"),
        brokerMillis(order),
        number(MetaApiCodes.ORDER_TYPE, order.needText("type")),
        number(MetaApiCodes.ORDER_STATE, order.needText("state")),
        order.needText("symbol"),
        volume,
        order.number("currentVolume").orElse(volume),
        order.number("openPrice").orElse(NONE),
        order.number("stopLoss").orElse(NONE),
        order.number("takeProfit").orElse(NONE),
        order.text("comment").orElse(""));
  }

  /** The rule that fits both clocks of an answer. */
  static Optional<ServerZone> zone(Fields clocks) throws SourceFailure {
    Optional<String> utc = clocks.text("time");
    Optional<String> broker = clocks.text("brokerTime");
    if (utc.isEmpty() || broker.isEmpty()) {
      return Optional.empty();
    }
    Instant instant = instant(utc.get());
    LocalDateTime shown = brokerTime(broker.get());
    long seconds = Duration.between(instant, shown.toInstant(ZoneOffset.UTC)).toSeconds();
    int offset =
        Math.toIntExact(
            Math.floorDiv(seconds + HALF_HOUR_SECONDS / 2, HALF_HOUR_SECONDS) * HALF_HOUR_SECONDS);
    LocalDateTime newYork = ServerZone.NEW_YORK_CLOSE.wallClock(instant);
    return Duration.between(newYork, shown).abs().toSeconds() < HALF_HOUR_SECONDS / 2
        ? Optional.of(ServerZone.NEW_YORK_CLOSE)
        : Optional.of(ServerZone.fixed(ZoneOffset.ofTotalSeconds(offset)));
  }

  private static BigDecimal profitWithoutSwap(Fields position) throws SourceFailure {
    Optional<BigDecimal> unrealized = position.number("unrealizedProfit");
    return unrealized.isPresent() ? unrealized.get() : position.number("profit").orElse(NONE);
  }

  private static long brokerMillis(Fields fact) throws SourceFailure {
    return brokerTime(fact.needText("brokerTime")).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static LocalDateTime brokerTime(String text) throws SourceFailure {
    try {
      return LocalDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
  }

  private static Instant instant(String text) throws SourceFailure {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
  }

  private static SourceFailure unreadable(String text) {
    return new SourceFailure(
        SourceFailure.Kind.UNKNOWN_SHAPE, "'%s' is not a time.".formatted(text));
  }

  private static Known<Money> optional(Optional<BigDecimal> amount, CurrencyUnit currency) {
    return amount
        .map(value -> Known.of(amount(value, currency)))
        .orElseGet(() -> Known.unknown(Absence.NOT_PROVIDED));
  }

  private static Money amount(BigDecimal amount, CurrencyUnit currency) {
    return Money.of(amount, currency, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal scaled(BigDecimal amount, CurrencyUnit currency) {
    return amount.setScale(currency.digits(), RoundingMode.HALF_EVEN);
  }
}
