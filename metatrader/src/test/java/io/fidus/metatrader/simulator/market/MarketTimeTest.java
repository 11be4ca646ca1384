package io.fidus.metatrader.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MarketTimeTest {

  @Property
  void itNeverRunsBackwards(
      @ForAll @LongRange(max = 4_000_000_000L) long second,
      @ForAll @IntRange(max = 700_000) int more) {
    assertThat(MarketTime.at(second + more)).isGreaterThanOrEqualTo(MarketTime.at(second));
    assertThat(MarketTime.at(second + 1) - MarketTime.at(second)).isBetween(0L, 4L);
  }

  @Test
  void itRunsFastWhenLondonAndNewYorkTradeAndNearlyStopsOnAWeekend() {
    assertThat(hour("2026-01-13T14:00:00Z")).isEqualTo(4 * 3600);
    assertThat(hour("2026-01-13T04:00:00Z")).isEqualTo(3600);
    assertThat(hour("2026-01-17T12:00:00Z")).isEqualTo(225);
  }

  @Test
  void aWeekdayHasTheUnitsThatItClaims() {
    assertThat(units("2026-01-13T00:00:00Z", "2026-01-14T00:00:00Z"))
        .isEqualTo(MarketTime.UNITS_OF_A_DAY);
  }

  private static long hour(String from) {
    Instant begin = Instant.parse(from);
    return MarketTime.at(begin.getEpochSecond() + 3600) - MarketTime.at(begin.getEpochSecond());
  }

  private static long units(String from, String to) {
    return MarketTime.at(Instant.parse(to).getEpochSecond())
        - MarketTime.at(Instant.parse(from).getEpochSecond());
  }
}
