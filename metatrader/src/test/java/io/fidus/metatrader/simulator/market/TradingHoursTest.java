package io.fidus.metatrader.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingHoursTest {
  private final Market market = new Market(1);

  @ParameterizedTest
  @CsvSource({
    // Forex follows New York, so that its hours move against UTC in March and November.
    "EURUSD, 2026-01-11T22:04:59Z, false",
    "EURUSD, 2026-01-11T22:05:00Z, true",
    "EURUSD, 2026-01-16T21:54:59Z, true",
    "EURUSD, 2026-01-16T21:55:00Z, false",
    "EURUSD, 2026-07-12T21:04:59Z, false",
    "EURUSD, 2026-07-12T21:05:00Z, true",
    "EURUSD, 2026-01-14T21:57:00Z, false",
    "EURUSD, 2026-01-17T12:00:00Z, false",
    "XAUUSD, 2026-01-14T22:30:00Z, false",
    "XAUUSD, 2026-01-14T23:00:00Z, true",
    // Frankfurt.
    "DE40, 2026-01-14T01:14:59Z, false",
    "DE40, 2026-01-14T01:15:00Z, true",
    "DE40, 2026-01-14T21:00:00Z, false",
    "DE40, 2026-07-14T00:15:00Z, true",
    // Holidays cancel the session that would end on them.
    "EURUSD, 2025-12-24T23:00:00Z, false",
    "EURUSD, 2025-12-25T12:00:00Z, false",
    "EURUSD, 2025-12-25T22:05:00Z, true",
    "EURUSD, 2026-01-01T12:00:00Z, false",
    "EURUSD, 2026-04-03T12:00:00Z, true",
    "XAUUSD, 2026-04-03T12:00:00Z, false",
    "DE40, 2027-03-26T12:00:00Z, false",
    "US30, 2025-07-04T12:00:00Z, false",
    "DE40, 2025-07-04T12:00:00Z, true",
  })
  void anInstrumentTradesByTheClockOfItsExchange(String symbol, Instant at, boolean open) {
    assertThat(market.isOpen(instrument(symbol), at)).isEqualTo(open);
  }

  @Test
  void theNextOpeningIsThatOfTheNextSession() {
    Instant saturday = Instant.parse("2026-01-17T12:00:00Z");
    assertThat(market.open(Instrument.EURUSD, saturday)).isEqualTo("2026-01-18T22:05:00Z");
    assertThat(market.open(Instrument.DE40, saturday)).isEqualTo("2026-01-19T01:15:00Z");
    Instant tuesday = Instant.parse("2026-01-13T12:00:00Z");
    assertThat(market.open(Instrument.EURUSD, tuesday)).isEqualTo(tuesday);
    assertThat(market.close(Instrument.EURUSD, tuesday)).isEqualTo("2026-01-13T21:55:00Z");
    assertThat(market.close(Instrument.EURUSD, saturday)).isEqualTo("2026-01-16T21:55:00Z");
  }

  @Property(tries = 300)
  void aClosedMarketOpensWithinFourDays(
      @ForAll @LongRange(min = 1_600_000_000L, max = 2_000_000_000L) long second) {
    Instant at = Instant.ofEpochSecond(second);
    for (Instrument instrument : Instrument.all()) {
      Instant open = market.open(instrument, at);
      assertThat(market.isOpen(instrument, open)).isTrue();
      assertThat(market.isOpen(instrument, at)).isEqualTo(open.equals(at));
      assertThat(Duration.between(at, open)).isLessThan(Duration.ofDays(4));
    }
  }

  static Instrument instrument(String symbol) {
    return Instrument.all().stream()
        .filter(instrument -> instrument.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }
}
