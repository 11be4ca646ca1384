package io.fidus.engine.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

  @Property
  void whatIsPrintedIsReadBack(@ForAll BigDecimal fraction, @ForAll RatePeriod period) {
    Rate rate = new Rate(fraction, period);
    assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
  }

  @Test
  void printsItsPeriod() {
    assertThat(new Rate(new BigDecimal("0.0150"), RatePeriod.MONTH)).hasToString("0.015 per month");
    assertThat(new Rate(new BigDecimal("0.21"), RatePeriod.HALF_YEAR))
        .hasToString("0.21 per half-year");
    assertThat(new Rate(new BigDecimal("1E+1"), RatePeriod.YEAR)).hasToString("10 per year");
  }

  @ParameterizedTest
  @CsvSource({
    "0.015 per month, QUARTER, 0.045 per quarter",
    "0.025 per month, QUARTER, 0.075 per quarter",
    "0.035 per month, HALF_YEAR, 0.21 per half-year",
    "0.015 per month, YEAR, 0.18 per year",
    "0.18 per year, MONTH, 0.015 per month",
    "0.21 per half-year, QUARTER, 0.105 per quarter",
    "0.075 per quarter, QUARTER, 0.075 per quarter",
    "-0.06 per quarter, MONTH, -0.02 per month"
  })
  void isProportionalToItsPeriod(String rate, RatePeriod other, String expected) {
    assertThat(Rate.parse(rate).simple(other)).isEqualTo(Rate.parse(expected));
  }

  @Property
  void aLongerPeriodIsAlwaysExactAndLeadsBack(@ForAll BigDecimal monthly) {
    Rate rate = new Rate(monthly, RatePeriod.MONTH);
    assertThat(rate.simple(RatePeriod.YEAR).simple(RatePeriod.MONTH)).isEqualTo(rate);
  }

  @Test
  void aRateThatIsNoExactDecimalIsRefused() {
    Rate rate = Rate.parse("0.1 per year");
    assertThatThrownBy(() -> rate.simple(RatePeriod.MONTH))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("0.1 per year is not an exact decimal per month");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0.015", "per month", "0.015 month", "1.5 % per month", "0.015 per week"})
  void whatIsNoRateWithItsPeriodIsRefused(String text) {
    assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void periodsAreCountedInMonths() {
    assertThat(RatePeriod.values()).extracting(RatePeriod::months).containsExactly(1, 3, 6, 12);
  }
}
