package io.fidus.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PriceTest {

  @Property
  void whatIsPrintedIsReadBack(@ForAll long unscaled, @ForAll @IntRange(max = 15) int digits) {
    Price price = new Price(unscaled, digits);
    assertThat(Price.parse(price.toString())).isEqualTo(price);
  }

  @Test
  void keepsTheDigitsItWasQuotedWith() {
    assertThat(Price.parse("1.10500")).hasToString("1.10500").isEqualTo(new Price(110_500, 5));
    assertThat(Price.parse("1.105")).isNotEqualTo(Price.parse("1.10500"));
    assertThat(Price.of(new BigDecimal("2E+3"))).isEqualTo(new Price(2000, 0));
  }

  @Test
  void mayBeNegative() {
    assertThat(Price.parse("-37.63").value()).isEqualTo(new BigDecimal("-37.63"));
  }

  @Test
  void digitsAreZeroToFifteen() {
    assertThatThrownBy(() -> new Price(1, 16)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Price(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Price.parse("1e999999999")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Price.parse("1e-999999999")).isInstanceOf(ArithmeticException.class);
  }
}
