package io.fidus.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fidus.engine.market.MarketCalendar.Market;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketCalendarTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final MarketCalendar CURRENCIES = MarketCalendar.currencies(Set.of(NEW_YEAR));

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T21:59:59Z, true", // Friday, before 17:00 in New York in winter
    "2026-03-06T22:00:00Z, false",
    "2026-03-07T12:00:00Z, false",
    "2026-03-08T20:59:59Z, false", // Sunday: the clock has just changed to summer
    "2026-03-08T21:00:00Z, true",
    "2026-11-01T21:59:59Z, false", // and back to winter
    "2026-11-01T22:00:00Z, true",
    "2026-01-01T12:00:00Z, false", // New Year's day
    "2026-01-02T05:00:00Z, true",
    "2026-03-11T00:00:00Z, true",
  })
  void currenciesFollowTheClockOfNewYork(Instant at, boolean open) {
    assertThat(CURRENCIES.isOpen(at)).isEqualTo(open);
  }

  @Test
  void tellsSinceWhenAndUntilWhen() {
    Instant wednesday = Instant.parse("2026-03-11T12:00:00Z");
    assertThat(CURRENCIES.openSince(wednesday)).contains(Instant.parse("2026-03-08T21:00:00Z"));
    assertThat(CURRENCIES.nextChange(wednesday)).contains(Instant.parse("2026-03-13T21:00:00Z"));
    assertThat(CURRENCIES.nextChange(Instant.parse("2026-03-14T12:00:00Z")))
        .contains(Instant.parse("2026-03-15T21:00:00Z"));
  }

  @Test
  void countsTheTimeOfTheMarket() {
    Instant friday = Instant.parse("2026-03-06T21:00:00Z");
    Instant sunday = Instant.parse("2026-03-08T22:00:00Z");
    assertThat(CURRENCIES.openTime(friday, sunday)).isEqualTo(Duration.ofHours(2));
    assertThat(CURRENCIES.openTime(sunday, friday)).isZero();
    assertThat(MarketCalendar.always().openTime(friday, sunday)).isEqualTo(Duration.ofHours(49));
    assertThat(MarketCalendar.always().openTime(sunday, friday)).isZero();
  }

  @Test
  void isOpenWhileAnySymbolTrades() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Market morning = day(berlin, 8, 12);
    Market noon = day(berlin, 11, 16);
    MarketCalendar both = new MarketCalendar(List.of(noon, morning));
    Instant monday = Instant.parse("2026-06-01T09:30:00Z");
    assertThat(both.openPeriod(monday))
        .contains(
            new MarketCalendar.Period(
                Instant.parse("2026-06-01T06:00:00Z"), Instant.parse("2026-06-01T14:00:00Z")));
  }

  @Test
  void neverEndsWithoutSymbolsAndNeverOpensWithoutSessions() {
    Instant any = Instant.parse("2026-06-01T09:30:00Z");
    assertThat(MarketCalendar.always().isOpen(any)).isTrue();
    assertThat(MarketCalendar.always().nextChange(any)).isEmpty();
    MarketCalendar closed =
        new MarketCalendar(List.of(new Market(ZoneId.of("UTC"), List.of(), Set.of())));
    assertThat(closed.isOpen(any)).isFalse();
    assertThat(closed.nextChange(any)).isEmpty();
  }

  @Test
  void aSessionHasALength() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WeeklySession.of(
                    DayOfWeek.MONDAY, LocalTime.NOON, DayOfWeek.MONDAY, LocalTime.NOON));
  }

  private static Market day(ZoneId zone, int from, int to) {
    return new Market(
        zone,
        List.of(
            WeeklySession.of(
                DayOfWeek.MONDAY, LocalTime.of(from, 0), DayOfWeek.MONDAY, LocalTime.of(to, 0))),
        Set.of());
  }
}
