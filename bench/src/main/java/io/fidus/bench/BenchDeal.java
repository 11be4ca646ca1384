package io.fidus.bench;

import io.fidus.store.SeriesType;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A deal as wide as a real one. */
record BenchDeal(
    long account,
    Instant time,
    long ticket,
    OptionalLong order,
    OptionalLong position,
    Instant received,
    int typeCode,
    int entryCode,
    int reasonCode,
    Optional<String> symbol,
    long volume,
    long price,
    int priceDigits,
    long commission,
    long swap,
    long fee,
    long profit,
    long magic,
    String comment) {

  static final SeriesType<BenchDeal> TYPE =
      SeriesType.of("bench_deals", BenchDeal.class, "account", "time", "ticket");

  private static final Instant FIRST = Instant.parse("2015-01-02T00:00:00Z");
  private static final String[] SYMBOLS = {"EURUSD", "XAUUSD", "GBPJPY", "US30"};

  static BenchDeal number(int number, int accounts) {
    Instant time = FIRST.plusSeconds(300L * (number / accounts));
    return new BenchDeal(
        number % accounts,
        time,
        10_000_000L + number,
        OptionalLong.of(20_000_000L + number),
        OptionalLong.of(20_000_000L + number / 2),
        time.plusMillis(40),
        number % 2,
        number / 2 % 2,
        3,
        Optional.of(SYMBOLS[number % SYMBOLS.length]),
        10_000_000L,
        110_000L + number % 5_000,
        5,
        -350,
        number % 7 == 0 ? -12 : 0,
        0,
        number % 20_001 - 10_000L,
        77,
        "");
  }
}
