package io.fidus.engine.market;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When at least one of some symbols trades. Sessions that touch or overlap count as one.
 *
 * @param markets the calendars of the symbols; none means that trading never stops
 */
public record MarketCalendar(List<Market> markets) {
  private static final int WEEKS_LOOKED_AT = 3;

  /**
   * The sessions of one symbol.
   *
   * @param zone whose wall clock the sessions follow, changes of the clock included
   * @param sessions none means closed
   * @param holidays days of that zone on which nothing trades, from midnight to midnight
   */
  public record Market(ZoneId zone, List<WeeklySession> sessions, Set<LocalDate> holidays) {
    public Market {
      sessions = List.copyOf(sessions);
      holidays = Set.copyOf(holidays);
    }
  }

  /** From {@code begin} until {@code end}, which is not part of it. */
  public record Period(Instant begin, Instant end) {
    boolean contains(Instant at) {
      return !at.isBefore(begin) && at.isBefore(end);
    }
  }

  public MarketCalendar {
    markets = List.copyOf(markets);
  }

  /** Trading never stops. */
  public static MarketCalendar always() {
    return new MarketCalendar(List.of());
  }

  /** Currencies trade from Sunday to Friday, 17:00 in New York, but for these days. */
  public static MarketCalendar currencies(Set<LocalDate> holidays) {
    return new MarketCalendar(
        List.of(
            new Market(
                ZoneId.of("America/New_York"),
                List.of(
                    WeeklySession.of(
                        DayOfWeek.SUNDAY,
                        LocalTime.of(17, 0),
                        DayOfWeek.FRIDAY,
                        LocalTime.of(17, 0))),
                holidays)));
  }

  public boolean isOpen(Instant at) {
    return openPeriod(at).isPresent();
  }

  /** Since when it has been open without a break; empty while it is closed. */
  public Optional<Instant> openSince(Instant at) {
    return openPeriod(at).map(Period::begin);
  }

  /** The period of trading that an instant lies in; empty while the market is closed. */
  public Optional<Period> openPeriod(Instant at) {
    if (markets.isEmpty()) {
      return Optional.of(new Period(Instant.MIN, Instant.MAX));
    }
    return periodsAround(at).stream().filter(period -> period.contains(at)).findFirst();
  }

  /** When the present state, open or closed, ends; empty when it is not known to end. */
  public Optional<Instant> nextChange(Instant at) {
    Optional<Period> open = openPeriod(at);
    if (open.isPresent()) {
      return open.map(Period::end).filter(end -> !end.equals(Instant.MAX));
    }
    return periodsAround(at).stream()
        .map(Period::begin)
        .filter(begin -> begin.isAfter(at))
        .findFirst();
  }

  /** How much of the time between two instants the market was open. */
  public Duration openTime(Instant from, Instant to) {
    if (markets.isEmpty()) {
      return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
    Duration sum = Duration.ZERO;
    Instant at = from;
    while (at.isBefore(to)) {
      Instant change = nextChange(at).filter(next -> next.isBefore(to)).orElse(to);
      sum = isOpen(at) ? sum.plus(Duration.between(at, change)) : sum;
      at = change;
    }
    return sum;
  }

  private List<Period> periodsAround(Instant at) {
    List<Period> sorted =
        markets.stream()
            .flatMap(market -> periods(market, at))
            .sorted(Comparator.comparing(Period::begin))
            .toList();
    List<Period> joined = new ArrayList<>();
    for (Period next : sorted) {
      if (joined.isEmpty() || joined.getLast().end().isBefore(next.begin())) {
        joined.add(next);
      } else if (next.end().isAfter(joined.getLast().end())) {
        joined.set(joined.size() - 1, new Period(joined.getLast().begin(), next.end()));
      }
    }
    return joined;
  }

  private static Stream<Period> periods(Market market, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, market.zone());
    return IntStream.rangeClosed(-WEEKS_LOOKED_AT, WEEKS_LOOKED_AT)
        .mapToObj(week -> today.plusWeeks(week))
        .flatMap(day -> market.sessions().stream().map(session -> session.inWeekOf(day)))
        .map(
            stretch ->
                new Period(
                    stretch.begin().atZone(market.zone()).toInstant(),
                    stretch.end().atZone(market.zone()).toInstant()))
        .flatMap(period -> withoutHolidays(market, period));
  }

  private static Stream<Period> withoutHolidays(Market market, Period period) {
    List<Period> left = new ArrayList<>(List.of(period));
    for (LocalDate holiday : market.holidays()) {
      Instant begin = holiday.atStartOfDay(market.zone()).toInstant();
      Instant end = holiday.plusDays(1).atStartOfDay(market.zone()).toInstant();
      left = left.stream().flatMap(part -> cut(part, begin, end)).toList();
    }
    return left.stream();
  }

  private static Stream<Period> cut(Period period, Instant begin, Instant end) {
    if (!period.begin().isBefore(end) || !begin.isBefore(period.end())) {
      return Stream.of(period);
    }
    return Stream.of(
            new Period(period.begin(), begin.isBefore(period.begin()) ? period.begin() : begin),
            new Period(end.isAfter(period.end()) ? period.end() : end, period.end()))
        .filter(part -> part.begin().isBefore(part.end()));
  }
}
