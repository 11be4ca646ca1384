package io.fidus.store.kit;

import io.fidus.store.SeriesType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A fact with a column of every kind. */
public record Trade(
    long account,
    Instant time,
    long ticket,
    LocalDateTime brokerTime,
    Side side,
    Optional<String> symbol,
    OptionalLong position,
    OptionalInt digits,
    long profit,
    Optional<BigDecimal> rate,
    Optional<LocalDate> valueDate,
    boolean exit,
    String comment) {

  /** The direction of a trade. */
  public enum Side {
    BUY,
    SELL
  }

  public static final SeriesType<Trade> TYPE =
      SeriesType.of("trades", Trade.class, "account", "time", "ticket").decimal("rate", 6);

  /** The same facts, which may be removed again. */
  public static final SeriesType<Trade> TRIMMABLE =
      SeriesType.of("recent_trades", Trade.class, "account", "time", "ticket")
          .decimal("rate", 6)
          .trimmable();

  public static Trade of(long account, Instant time, long ticket) {
    return new Trade(
        account,
        time,
        ticket,
        LocalDateTime.parse("2025-07-05T06:37:04"),
        Side.SELL,
        Optional.empty(),
        OptionalLong.empty(),
        OptionalInt.empty(),
        -12_34,
        Optional.empty(),
        Optional.empty(),
        false,
        "");
  }

  public Trade withProfit(long minorUnits) {
    return new Trade(
        account,
        time,
        ticket,
        brokerTime,
        side,
        symbol,
        position,
        digits,
        minorUnits,
        rate,
        valueDate,
        exit,
        comment);
  }

  /** This fact with a value in every column. */
  public Trade full() {
    return new Trade(
        account,
        time,
        ticket,
        brokerTime,
        Side.BUY,
        Optional.of("XAUUSD"),
        OptionalLong.of(Long.MIN_VALUE),
        OptionalInt.of(5),
        0,
        Optional.of(new BigDecimal("1.100000")),
        Optional.of(LocalDate.of(1969, 12, 31)),
        true,
        "stop ñ 🐎");
  }
}
