package io.fidus.metatrader.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateTest {

  @Test
  void aRateIsPositive() {
    assertThatThrownBy(() -> new Rate(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rate(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lowestTermsHaveNoCommonDivisor() {
    assertThat(new Rate(100_000, 1000).inLowestTerms()).isEqualTo(new Rate(100, 1));
    assertThat(new Rate(1, 10).inLowestTerms()).isEqualTo(new Rate(1, 10));
    assertThat(new Rate(84, 36).inLowestTerms()).isEqualTo(new Rate(7, 3));
  }

  @Test
  void aTickIsWorthThePointOfOneLot() {
    assertThat(Instrument.XAUUSD.tickValue()).isEqualTo(Rate.ONE);
    assertThat(Instrument.EURUSD.tickValue()).isEqualTo(Rate.ONE);
    assertThat(Instrument.USDJPY.tickValue()).isEqualTo(new Rate(100, 1));
    assertThat(Instrument.US30.tickValue()).isEqualTo(new Rate(1, 10));
  }

  @Test
  void aProductThatDoesNotFitIsAnError() {
    Rate large = new Rate(Long.MAX_VALUE, 1);
    assertThatThrownBy(() -> large.times(large)).isInstanceOf(ArithmeticException.class);
  }
}
