package io.fidus.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LotsTest {

  @Property
  void whatIsPrintedIsReadBack(@ForAll @LongRange(max = Long.MAX_VALUE) long hundredMillionths) {
    Lots lots = new Lots(hundredMillionths);
    assertThat(Lots.parse(lots.toString())).isEqualTo(lots);
  }

  @Test
  void printsWithoutTrailingZeros() {
    assertThat(Lots.parse("0.10")).hasToString("0.1");
    assertThat(Lots.parse("100")).hasToString("100");
    assertThat(Lots.parse("0.00000001").value()).isEqualTo(new BigDecimal("1E-8"));
    assertThat(Lots.ZERO).hasToString("0");
  }

  @Test
  void addsExactly() {
    assertThat(Lots.parse("0.1").plus(Lots.parse("0.2"))).isEqualTo(Lots.parse("0.3"));
    Lots most = new Lots(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Lots.parse("1"))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void isNeitherNegativeNorFinerThanATradeServerKeeps() {
    assertThatThrownBy(() -> Lots.parse("-0.01")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Lots.parse("0.000000001")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Lots.parse("1e999999999")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Lots.parse("one")).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void comparesByVolume() {
    assertThat(Lots.parse("0.01")).isLessThan(Lots.parse("0.02"));
    assertThat(Lots.ZERO.isZero()).isTrue();
    assertThat(Lots.parse("0.01").isZero()).isFalse();
  }
}
