package io.fidus.metatrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Market;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is cheap must stay cheap against what it is compared with in the same run. */
class SpeedTest {
  private static final Instant START = Instant.parse("2026-03-03T04:00:00Z");
  private static final int ROUNDS = 5;

  /** The shortest of several rounds, in nanoseconds, because noise only adds. */
  private static long nanos(Runnable work) {
    return LongStream.range(0, ROUNDS).map(_ -> timed(work)).min().orElseThrow();
  }

  private static long timed(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return System.nanoTime() - begin;
  }

  @Test
  void aPriceFarFromTheOneBeforeIsNotReplayed() {
    Market market = new Market(1);
    long near = nanos(() -> ask(market, i -> i));
    long far = nanos(() -> ask(market, i -> i * 86_400 * 30 % 600_000_007));
    // Some thirty draws against one or two; a replay would be a million times slower.
    assertThat(far).isLessThan(100 * near);
  }

  private static void ask(Market market, LongUnaryOperator second) {
    for (int i = 0; i < 20_000; i++) {
      market.quote(Instrument.EURUSD, START.plusSeconds(second.applyAsLong(i)));
    }
  }

  @Test
  void lettingASecondPassCostsLessThanReadingWhatItBrought() {
    Simulation simulation = new Simulation(Scenarios.crowd(1, START, 2000));
    simulation.advance(START.plus(Duration.ofHours(6)));
    long reading = nanos(() -> simulation.observations());
    long passing = nanos(() -> simulation.advance(simulation.now().plusSeconds(1)));
    assertThat(passing).isLessThan(reading);
  }

  @Test
  void theTriggersOfAMonthAreFoundWithoutLookingAtEverySecond() {
    long month = nanos(SpeedTest::liveAMonth);
    Market market = new Market(2);
    long day =
        nanos(
            () -> {
              for (int second = 0; second < 86_400; second++) {
                market.quote(Instrument.XAUUSD, START.plusSeconds(second));
              }
            });
    // Looking at each second of 30 days for eight instruments would be 240 times a day.
    assertThat(month).isLessThan(240 * day);
  }

  private static void liveAMonth() {
    new Simulation(Scenarios.house(1, START)).advance(START.plus(Duration.ofDays(30)));
  }
}
