package io.fidus.metatrader.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MarketTest {
  private static final Instant TUESDAY = Instant.parse("2026-01-13T12:00:00Z");

  /** Written down once: a change of any of these changes every history. */
  @Test
  void aSeedHasThesePricesOnEveryMachine() {
    Market market = new Market(42);
    List<String> quotes = new ArrayList<>();
    for (Instrument instrument : Instrument.all()) {
      Quote quote = market.quote(instrument, TUESDAY);
      quotes.add(
          instrument + " " + instrument.price(quote.bid()) + " " + instrument.price(quote.ask()));
    }
    assertThat(quotes)
        .containsExactly(
            "XAUUSD 3980.98 3981.22",
            "EURUSD 1.10875 1.10885",
            "GBPUSD 1.32148 1.32161",
            "USDJPY 155.771 155.781",
            "AUDCAD 0.87628 0.87645",
            "USDCAD 1.50491 1.50504",
            "US30 57768.4 57771.3",
            "DE40 24308.8 24310.2");
  }

  @Test
  void anotherSeedHasOtherPrices() {
    assertThat(new Market(1).quote(Instrument.XAUUSD, TUESDAY))
        .isNotEqualTo(new Market(2).quote(Instrument.XAUUSD, TUESDAY));
  }

  @Property(tries = 50)
  void aPriceDoesNotDependOnWhatWasAskedBefore(@ForAll long seed) {
    List<Instant> instants = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      instants.add(TUESDAY.plusSeconds(i < 100 ? i : i * 50_021L));
    }
    Market forwards = new Market(seed);
    List<Quote> expected =
        instants.stream().map(at -> forwards.quote(Instrument.GBPUSD, at)).toList();
    List<Integer> order = new ArrayList<>(instants.stream().map(instants::indexOf).toList());
    Collections.shuffle(order, new Random(seed));
    Market shuffled = new Market(seed);
    for (int index : order) {
      shuffled.between(
          Instrument.GBPUSD, instants.get(index), instants.get(index).plusSeconds(index));
      assertThat(shuffled.quote(Instrument.GBPUSD, instants.get(index)))
          .isEqualTo(expected.get(index));
    }
  }

  @Property(tries = 200)
  void noQuoteLeavesTheRangeOfItsTime(
      @ForAll @IntRange(max = 7) int index,
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_800_000_000L) long first,
      @ForAll @IntRange(max = 90_000) int seconds,
      @ForAll @LongRange(max = 5) long seed) {
    Market market = new Market(seed);
    Instrument instrument = Instrument.all().get(index);
    Instant from = Instant.ofEpochSecond(first);
    QuoteRange range = market.between(instrument, from, from.plusSeconds(seconds));
    for (int second = 0; second <= seconds; second += 1 + seconds / 400) {
      Quote quote = market.quote(instrument, from.plusSeconds(second));
      assertThat(quote.bid()).isBetween(range.lowestBid(), range.highestBid());
      assertThat(quote.ask()).isBetween(range.lowestAsk(), range.highestAsk());
      assertThat(quote.ask() - quote.bid()).isBetween(1L, range.widestSpread());
    }
  }

  @Test
  void aRangeIsNotWiderThanTheMovesOfItsTime() {
    Market market = new Market(3);
    QuoteRange minute = market.between(Instrument.EURUSD, TUESDAY, TUESDAY.plusSeconds(60));
    assertThat(minute.highestBid() - minute.lowestBid())
        .isLessThan(Instrument.EURUSD.dailyMove() / 2);
  }

  @Test
  void aClosedMarketShowsTheLastQuoteOfItsSession() {
    Market market = new Market(4);
    Quote friday = market.quote(Instrument.EURUSD, Instant.parse("2026-01-16T21:54:59Z"));
    Quote saturday = market.quote(Instrument.EURUSD, Instant.parse("2026-01-17T12:00:00Z"));
    assertThat(saturday).isEqualTo(friday);
    assertThat(saturday.time()).isEqualTo("2026-01-16T21:54:59Z");
  }

  @Test
  void mostWeekendsLeaveAGapThatIsSmallAgainstADay() {
    Market market = new Market(5);
    int gaps = 0;
    for (int week = 0; week < 52; week++) {
      Instant saturday = Instant.parse("2026-01-17T12:00:00Z").plus(Duration.ofDays(7L * week));
      long before = market.quote(Instrument.XAUUSD, saturday).bid();
      Instant opening = market.open(Instrument.XAUUSD, saturday);
      long gap = Math.abs(market.quote(Instrument.XAUUSD, opening).bid() - before);
      long second =
          Math.abs(
              market.quote(Instrument.XAUUSD, opening.plusSeconds(1)).bid()
                  - market.quote(Instrument.XAUUSD, opening).bid());
      gaps += gap > 5 * second + 100 ? 1 : 0;
      assertThat(gap).isLessThan(3 * Instrument.XAUUSD.dailyMove());
    }
    assertThat(gaps).isGreaterThan(35);
  }

  @Test
  void theSpreadIsWideWhenTheDayRollsOver() {
    Market market = new Market(6);
    Instant noon = Instant.parse("2026-01-13T17:00:00Z");
    Instant opening = Instant.parse("2026-01-13T22:05:30Z");
    for (int day = 0; day < 4; day++) {
      long usual = spread(market, noon.plus(Duration.ofDays(day)));
      long wide = spread(market, opening.plus(Duration.ofDays(day)));
      assertThat(usual).isBetween(8L, 12L);
      assertThat(wide).isGreaterThan(3 * usual);
    }
  }

  private static long spread(Market market, Instant at) {
    Quote quote = market.quote(Instrument.EURUSD, at);
    return quote.ask() - quote.bid();
  }

  @Test
  void aDayMovesAsFarAsTheInstrumentSays() {
    Market market = new Market(7);
    for (Instrument instrument : Instrument.all()) {
      double squares = 0;
      int days = 0;
      for (int day = 0; day < 1500; day++) {
        Instant at = Instant.parse("2022-01-04T15:00:00Z").plus(Duration.ofDays(day));
        Instant next = at.plus(Duration.ofDays(1));
        if (market.isOpen(instrument, at) && market.isOpen(instrument, next)) {
          double move = market.quote(instrument, next).bid() - market.quote(instrument, at).bid();
          squares += move * move;
          days++;
        }
      }
      assertThat(Math.sqrt(squares / days) / instrument.dailyMove())
          .as(instrument.symbol())
          .isBetween(0.7, 1.5);
    }
  }

  @Test
  void volatilityComesInRegimes() {
    Market market = new Market(8);
    List<Double> weeks = new ArrayList<>();
    for (int week = 0; week < 60; week++) {
      Instant monday = Instant.parse("2025-01-06T08:00:00Z").plus(Duration.ofDays(7L * week));
      double squares = 0;
      for (int hour = 0; hour < 96; hour++) {
        double move =
            market.quote(Instrument.EURUSD, monday.plus(Duration.ofHours(hour + 1))).bid()
                - market.quote(Instrument.EURUSD, monday.plus(Duration.ofHours(hour))).bid();
        squares += move * move;
      }
      weeks.add(Math.sqrt(squares / 96));
    }
    Collections.sort(weeks);
    assertThat(weeks.get(50)).isGreaterThan(1.5 * weeks.get(10));
  }

  @Test
  void aPriceStaysPlausibleForDecades() {
    Market market = new Market(9);
    for (int month = 0; month < 12 * 60; month++) {
      Instant at = Instant.parse("1990-01-02T12:00:00Z").plus(Duration.ofDays(30L * month));
      for (Instrument instrument : Instrument.all()) {
        assertThat(market.quote(instrument, at).bid())
            .isBetween(instrument.quotation().anchor() / 4, instrument.quotation().anchor() * 2);
      }
    }
  }

  @Test
  void currenciesAreConvertedThroughTheDollar() {
    Market market = new Market(10);
    BigDecimal euro = price(market, Instrument.EURUSD);
    BigDecimal yen = price(market, Instrument.USDJPY);
    BigDecimal canadian = price(market, Instrument.USDCAD);
    assertThat(rate(market, "EUR", "USD")).isCloseTo(euro, within());
    assertThat(rate(market, "USD", "EUR"))
        .isCloseTo(one().divide(euro, MathContext.DECIMAL64), within());
    assertThat(rate(market, "USD", "JPY")).isCloseTo(yen, within());
    assertThat(rate(market, "JPY", "USD"))
        .isCloseTo(one().divide(yen, MathContext.DECIMAL64), within());
    assertThat(rate(market, "EUR", "JPY")).isCloseTo(euro.multiply(yen), within());
    assertThat(rate(market, "CAD", "EUR"))
        .isCloseTo(one().divide(canadian.multiply(euro), MathContext.DECIMAL64), within());
    assertThat(market.rate("JPY", "JPY", TUESDAY)).isEqualTo(Rate.ONE);
    assertThatThrownBy(() -> market.rate("SEK", "USD", TUESDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SEK");
  }

  @Property(tries = 100)
  void noRateLeavesTheBoundsOfItsTime(
      @ForAll @IntRange(max = 4) int from,
      @ForAll @IntRange(max = 4) int to,
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_800_000_000L) long first,
      @ForAll @IntRange(max = 20_000) int seconds) {
    List<String> currencies = List.of("USD", "EUR", "GBP", "JPY", "CAD");
    Market market = new Market(11);
    Instant begin = Instant.ofEpochSecond(first);
    Instant end = begin.plusSeconds(seconds);
    BigDecimal highest =
        value(market.highestRate(currencies.get(from), currencies.get(to), begin, end));
    BigDecimal lowest =
        value(market.lowestRate(currencies.get(from), currencies.get(to), begin, end));
    for (int second = 0; second <= seconds; second += 1 + seconds / 50) {
      BigDecimal rate =
          value(market.rate(currencies.get(from), currencies.get(to), begin.plusSeconds(second)));
      assertThat(rate).isBetween(lowest, highest);
    }
  }

  private static BigDecimal one() {
    return BigDecimal.ONE;
  }

  private static BigDecimal price(Market market, Instrument instrument) {
    return instrument.price(market.quote(instrument, TUESDAY).bid()).value();
  }

  private static BigDecimal rate(Market market, String from, String to) {
    return value(market.rate(from, to, TUESDAY));
  }

  private static BigDecimal value(Rate rate) {
    return BigDecimal.valueOf(rate.numerator())
        .divide(BigDecimal.valueOf(rate.denominator()), MathContext.DECIMAL128);
  }

  private static Offset<BigDecimal> within() {
    return Offset.offset(new BigDecimal("1E-10"));
  }
}
