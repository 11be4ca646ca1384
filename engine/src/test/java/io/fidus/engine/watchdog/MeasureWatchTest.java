package io.fidus.engine.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureWatchTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private static Optional<Severity> told(MeasureWatch watch, String value, long minute) {
    return watch
        .take(new BigDecimal(value), 1_000, NOON.plusSeconds(60 * minute))
        .map(Limit::severity);
  }

  @ParameterizedTest
  @CsvSource({
    "GATEWAY_SLOW, 5, -",
    "GATEWAY_SLOW, 5.001, WARNING",
    "GATEWAY_SLOW, 10, WARNING",
    "GATEWAY_SLOW, 10.001, CRITICAL",
    "MEMORY, 80, -",
    "MEMORY, 80.1, WARNING",
    "DISK, 80, -",
    "DISK, 99, WARNING",
    "API_ERRORS, 1, -",
    "API_ERRORS, 1.01, WARNING",
    "API_SLOW, 5, -",
    "API_SLOW, 5.1, WARNING",
    "RESTARTS, 1, -",
    "RESTARTS, 2, WARNING",
    "RESTARTS, 4, WARNING",
    "RESTARTS, 5, CRITICAL",
    "RESTARTS, 10, CRITICAL",
    "GITHUB_TOKEN, -14, -",
    "GITHUB_TOKEN, -13, WARNING"
  })
  void theLimitsAreThoseOfTheHouse(Measure measure, String value, String severity) {
    MeasureWatch watch = new MeasureWatch(MeasureRule.of(measure));
    told(watch, value, 0);
    assertThat(told(watch, value, 5).map(Severity::name).orElse("-")).isEqualTo(severity);
  }

  @ParameterizedTest
  @EnumSource
  void everyMeasureHasItsRuleWithLimitsThatGrow(Measure measure) {
    MeasureRule rule = MeasureRule.of(measure);
    assertThat(rule.measure()).isEqualTo(measure);
    assertThat(rule.limits().stream().map(Limit::above)).isNotEmpty().isSorted();
  }

  @Test
  void aPeakThatPassesIsNotTold() {
    MeasureWatch watch = new MeasureWatch(MeasureRule.of(Measure.DISK));
    assertThat(told(watch, "95", 0)).isEmpty();
    assertThat(told(watch, "95", 4)).isEmpty();
    assertThat(told(watch, "10", 5)).isEmpty();
    assertThat(told(watch, "95", 6)).isEmpty();
    assertThat(told(watch, "95", 10)).isEmpty();
    assertThat(told(watch, "95", 11)).contains(Severity.WARNING);
    assertThat(told(watch, "10", 12)).as("it is not over yet").contains(Severity.WARNING);
    assertThat(told(watch, "95", 16)).contains(Severity.WARNING);
    assertThat(told(watch, "10", 17)).contains(Severity.WARNING);
    assertThat(told(watch, "10", 22)).isEmpty();
  }

  @Test
  void whatIsTooMuchInChangingDegreesIsToldAsSoonAsItLasted() {
    MeasureWatch watch = new MeasureWatch(MeasureRule.of(Measure.GATEWAY_SLOW));
    told(watch, "6", 0);
    told(watch, "12", 2);
    assertThat(told(watch, "6", 5)).contains(Severity.WARNING);
    told(watch, "12", 6);
    assertThat(told(watch, "12", 11)).contains(Severity.CRITICAL);
    told(watch, "6", 12);
    assertThat(told(watch, "6", 17)).contains(Severity.WARNING);
  }

  @Test
  void fromTooFewObservationsNothingIsToldAndNothingEnds() {
    MeasureWatch watch = new MeasureWatch(MeasureRule.of(Measure.API_ERRORS));
    BigDecimal all = new BigDecimal("100");
    assertThat(watch.take(all, 99, NOON)).isEmpty();
    assertThat(watch.take(all, 99, NOON.plusSeconds(600))).isEmpty();
    watch.take(all, 100, NOON.plusSeconds(700));
    assertThat(watch.take(all, 100, NOON.plusSeconds(1_000))).isPresent();
    assertThat(watch.take(BigDecimal.ZERO, 99, NOON.plusSeconds(2_000))).isPresent();
  }

  @Property(tries = 200)
  void whatIsToldWasPassedWithinTheTimeThatItMustLast(
      @ForAll List<@IntRange(min = 0, max = 14) Integer> values) {
    MeasureWatch watch = new MeasureWatch(MeasureRule.of(Measure.GATEWAY_SLOW));
    for (int minute = 0; minute < values.size(); minute++) {
      Optional<Severity> told = told(watch, String.valueOf(values.get(minute)), minute);
      List<Integer> recent = values.subList(Math.max(0, minute - 5), minute + 1);
      if (recent.stream().allMatch(value -> value <= 5) && minute >= 5) {
        assertThat(told).isEmpty();
      }
      if (recent.stream().allMatch(value -> value > 10) && minute >= 5) {
        assertThat(told).contains(Severity.CRITICAL);
      }
      if (values.subList(0, minute + 1).stream().allMatch(value -> value <= 5)) {
        assertThat(told).isEmpty();
      }
    }
  }
}
