package io.fidus.engine.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.market.MarketCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A thousand parts broken on a virtual clock over a line that loses one message in a hundred, and
 * how long each step takes. The healer's own times are assumed, see {@link VirtualHouse}.
 */
class DrillTest {
  private static final int DRILLS = 1_000;
  private static final int LOSS_PERMILLE = 10;
  private static final int TERMINALS = 4;
  private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
  private static final int LONGEST_SECONDS = 200;

  private enum Drill {
    TERMINAL_KILLED(false, VirtualHouse.Fault.KILLED),
    TERMINAL_FROZEN(false, VirtualHouse.Fault.FROZEN),
    TERMINAL_DISCONNECTED(false, VirtualHouse.Fault.DISCONNECTED),
    TERMINAL_ZEROED(false, VirtualHouse.Fault.ZEROED),
    BRIDGE_KILLED(true, VirtualHouse.Fault.KILLED),
    BRIDGE_FROZEN(true, VirtualHouse.Fault.FROZEN),
    BRIDGE_STALLED(true, VirtualHouse.Fault.STALLED),
    ALL_ZEROED(true, VirtualHouse.Fault.ZEROED);

    private final boolean ofTheBridge;
    private final VirtualHouse.Fault fault;

    Drill(boolean ofTheBridge, VirtualHouse.Fault fault) {
      this.ofTheBridge = ofTheBridge;
      this.fault = fault;
    }
  }

  /** Times of one drill, from the fault on. */
  private record Times(Duration detection, Duration notice, Duration healing, Duration recovery) {}

  @Test
  void everyFaultIsDetectedHealedAndVerifiedInTime() {
    List<Times> all = new ArrayList<>();
    for (int number = 0; number < DRILLS; number++) {
      all.add(drill(number));
    }
    print("detection", all.stream().map(Times::detection));
    print("notice", all.stream().map(Times::notice));
    print("healing", all.stream().map(Times::healing));
    print("recovery", all.stream().map(Times::recovery));
    assertThat(percentile(all.stream().map(Times::detection), 99))
        .isLessThanOrEqualTo(Duration.ofSeconds(10));
    assertThat(percentile(all.stream().map(Times::notice), 100))
        .isLessThanOrEqualTo(Duration.ofSeconds(15));
    assertThat(percentile(all.stream().map(Times::healing), 99))
        .isLessThanOrEqualTo(Duration.ofSeconds(20));
    assertThat(percentile(all.stream().map(Times::recovery), 50))
        .isLessThan(Duration.ofSeconds(15));
    assertThat(percentile(all.stream().map(Times::recovery), 95))
        .isLessThan(Duration.ofSeconds(60));
  }

  private static Times drill(int number) {
    Random chance = new Random(number);
    Drill drill = Drill.values()[number % Drill.values().length];
    VirtualHouse house =
        new VirtualHouse(number, LOSS_PERMILLE, TERMINALS, MONDAY, MarketCalendar.always());
    Subject sick = drill.ofTheBridge ? VirtualHouse.BRIDGE : house.terminals().getFirst();
    house.say(new Surroundings(List.of(), List.of(), List.of(), Set.of(sick), true));
    Instant fault = MONDAY.plusSeconds(45).plusMillis(chance.nextInt(10_000));
    int inVain = chance.nextInt(4) == 0 ? 1 : 0;
    house.runUntil(fault);
    strike(house, drill, sick, inVain);
    Instant end = fault.plusSeconds(LONGEST_SECONDS);
    while (log(house, Happening.Closed.class).findAny().isEmpty() && house.now().isBefore(end)) {
      house.runUntil(house.now().plusSeconds(10));
    }
    String what = number + " " + drill;
    List<Happening.Opened> opened =
        log(house, Happening.Opened.class).filter(one -> !one.at().isBefore(fault)).toList();
    assertThat(opened).as(what).hasSize(1);
    assertThat(opened.getFirst().subject()).as(what).isEqualTo(sick);
    assertThat(log(house, Happening.Ordered.class).map(order -> order.order().subject()))
        .as(what + ": only the sick part is touched")
        .isNotEmpty()
        .containsOnly(sick);
    assertThat(log(house, Happening.Closed.class)).as(what).hasSize(1);
    assertThat(log(house, Happening.PersonNeeded.class)).as(what).isEmpty();
    return new Times(
        Duration.between(fault, opened.getFirst().fault().detected()),
        Duration.between(fault, opened.getFirst().at()),
        Duration.between(fault, log(house, Happening.Ordered.class).findFirst().orElseThrow().at()),
        Duration.between(
            fault, log(house, Happening.Restored.class).findFirst().orElseThrow().at()));
  }

  private static void strike(VirtualHouse house, Drill drill, Subject sick, int inVain) {
    if (drill == Drill.ALL_ZEROED) {
      house.terminals().forEach(terminal -> house.breakDown(terminal, drill.fault, inVain));
    } else if (drill == Drill.TERMINAL_DISCONNECTED) {
      house.breakDown(sick, drill.fault, 0);
    } else {
      house.breakDown(sick, drill.fault, inVain);
    }
  }

  private static <T extends Happening> Stream<T> log(VirtualHouse house, Class<T> kind) {
    return house.log().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static void print(String what, Stream<Duration> times) {
    List<Duration> all = times.sorted().toList();
    System.out.printf(
        "drill %-10s p50 %5d ms  p95 %5d ms  p99 %5d ms%n",
        what,
        percentile(all.stream(), 50).toMillis(),
        percentile(all.stream(), 95).toMillis(),
        percentile(all.stream(), 99).toMillis());
  }

  private static Duration percentile(Stream<Duration> times, int percent) {
    List<Duration> sorted = times.sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
