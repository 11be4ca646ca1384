package io.fidus.engine.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.market.MarketCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A day in simulated time, in which one message in a hundred is lost. */
class SoakTest {
  private static final int LOSS_PERMILLE = 10;
  private static final int TERMINALS = 4;
  private static final Duration DAY = Duration.ofHours(24);
  private static final MarketCalendar MARKET = MarketCalendar.currencies(Set.of());

  @Test
  void aWorkingDayRaisesNoAlarm() {
    VirtualHouse house = house(Instant.parse("2026-03-04T00:00:00Z"), 1);
    house.runUntil(house.now().plus(DAY));
    assertThat(alarms(house)).isEmpty();
    assertThat(log(house, Happening.Ordered.class)).isEmpty();
  }

  /** New York changes its clock within this day, and the market opens an hour earlier in UTC. */
  @Test
  void aWeekendWithAChangeOfTheClockRaisesNoAlarm() {
    VirtualHouse house = house(Instant.parse("2026-03-08T00:00:00Z"), 2);
    house.brokerIsOpen(MARKET);
    house.runUntil(house.now().plus(DAY));
    assertThat(alarms(house)).isEmpty();
    assertThat(log(house, Happening.Ordered.class)).isEmpty();
  }

  @Test
  void theCloseOfTheWeekRaisesNoAlarm() {
    VirtualHouse house = house(Instant.parse("2026-03-06T12:00:00Z"), 3);
    house.brokerIsOpen(MARKET);
    house.runUntil(house.now().plus(DAY));
    assertThat(alarms(house)).isEmpty();
  }

  /** All accounts are emptied at the end of the month and funded again, one after the other. */
  @Test
  void theMonthlyReallocationToZeroAndBackRaisesNoAlarm() {
    Instant start = Instant.parse("2026-03-31T00:00:00Z");
    VirtualHouse house = house(start, 4);
    Instant emptied = start.plus(Duration.ofHours(8));
    List<Surroundings.PlannedZero> plans =
        house.terminals().stream()
            .map(
                terminal ->
                    new Surroundings.PlannedZero(
                        terminal, emptied, emptied.plus(Duration.ofHours(9))))
            .toList();
    house.say(new Surroundings(List.of(), List.of(), plans, Set.of(), true));
    for (Subject terminal : house.terminals()) {
      Duration turn = Duration.ofMinutes(Long.parseLong(terminal.id()) * 10);
      house.at(emptied.plus(turn), () -> house.breakDown(terminal, VirtualHouse.Fault.ZEROED, 99));
      house.at(emptied.plus(Duration.ofHours(7)).plus(turn), () -> house.mend(terminal));
    }
    house.runUntil(start.plus(DAY));
    assertThat(alarms(house)).isEmpty();
    assertThat(log(house, Happening.Ordered.class)).isEmpty();
  }

  /** The same without a plan is an outage, so the test above can fail. */
  @Test
  void zerosThatNobodyPlannedAreAnOutage() {
    VirtualHouse house = house(Instant.parse("2026-03-31T08:00:00Z"), 5);
    Instant emptied = house.now().plus(Duration.ofHours(1));
    for (Subject terminal : house.terminals()) {
      house.at(emptied, () -> house.breakDown(terminal, VirtualHouse.Fault.ZEROED, 99));
    }
    house.runUntil(emptied.plusSeconds(30));
    assertThat(log(house, Happening.Opened.class).map(one -> one.fault().cause()))
        .containsExactly(Cause.ALL_ZERO);
  }

  @Test
  void noOutageIsMissedAndEachIsToldOnce() {
    Instant start = Instant.parse("2026-03-03T00:00:00Z");
    VirtualHouse house = house(start, 6);
    int outages = 46;
    for (int number = 1; number <= outages; number++) {
      Subject sick =
          number % 5 == 0 ? VirtualHouse.BRIDGE : house.terminals().get(number % TERMINALS);
      VirtualHouse.Fault fault =
          number % 2 == 0 ? VirtualHouse.Fault.KILLED : VirtualHouse.Fault.FROZEN;
      house.at(start.plus(Duration.ofMinutes(30L * number)), () -> house.breakDown(sick, fault, 0));
    }
    house.runUntil(start.plus(DAY));
    assertThat(log(house, Happening.Opened.class)).hasSize(outages);
    assertThat(log(house, Happening.Closed.class)).hasSize(outages);
    assertThat(log(house, Happening.PersonNeeded.class)).isEmpty();
    List<Happening.Opened> opened = log(house, Happening.Opened.class).toList();
    for (int number = 1; number <= outages; number++) {
      Instant fault = start.plus(Duration.ofMinutes(30L * number));
      assertThat(Duration.between(fault, opened.get(number - 1).at()))
          .isBetween(Duration.ZERO, Duration.ofSeconds(15));
    }
  }

  private static VirtualHouse house(Instant start, long seed) {
    return new VirtualHouse(seed, LOSS_PERMILLE, TERMINALS, start, MARKET);
  }

  private static Stream<Happening> alarms(VirtualHouse house) {
    return house.log().stream()
        .filter(
            happening ->
                happening instanceof Happening.Opened
                    || happening instanceof Happening.PersonNeeded);
  }

  private static <T extends Happening> Stream<T> log(VirtualHouse house, Class<T> kind) {
    return house.log().stream().filter(kind::isInstance).map(kind::cast);
  }
}
