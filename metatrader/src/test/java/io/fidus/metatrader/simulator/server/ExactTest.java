package io.fidus.metatrader.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ExactTest {

  @Test
  void halvesAreRoundedAwayFromZero() {
    assertThat(Exact.quotient(5, 2)).isEqualTo(3);
    assertThat(Exact.quotient(-5, 2)).isEqualTo(-3);
    assertThat(Exact.quotient(4, 3)).isEqualTo(1);
    assertThat(Exact.quotient(-4, 3)).isEqualTo(-1);
    assertThat(Exact.quotient(0, 3)).isZero();
  }

  @Property
  void aQuotientIsThatOfDecimalArithmetic(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long a,
      @ForAll @LongRange(min = 1, max = 1000) long b,
      @ForAll @LongRange(min = 1, max = 20_000_000_000L) long c,
      @ForAll @LongRange(min = 1, max = 100) long d,
      @ForAll @LongRange(min = 100_000, max = 100_000_000_000L) long over,
      @ForAll @LongRange(min = 1_000_000, max = 1_000_000_000L) long under) {
    BigDecimal expected =
        BigDecimal.valueOf(a)
            .multiply(BigDecimal.valueOf(b))
            .multiply(BigDecimal.valueOf(c))
            .multiply(BigDecimal.valueOf(d))
            .divide(
                BigDecimal.valueOf(over).multiply(BigDecimal.valueOf(under)),
                0,
                RoundingMode.HALF_UP);
    assertThat(Exact.quotient(a, b, c, d, over, under)).isEqualTo(expected.longValueExact());
  }

  @Property
  void smallNumbersTakeTheShortWayToTheSameResult(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long a,
      @ForAll @LongRange(min = 1, max = 1000) long b,
      @ForAll @LongRange(min = 1, max = 1000) long over) {
    BigDecimal expected =
        BigDecimal.valueOf(a)
            .multiply(BigDecimal.valueOf(b))
            .divide(BigDecimal.valueOf(over), 0, RoundingMode.HALF_UP);
    assertThat(Exact.quotient(a, b, 1, 1, over, 1)).isEqualTo(expected.longValueExact());
  }
}
