package io.fidus.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  private static final CurrencyUnit JPY = CurrencyUnit.iso("JPY");

  @Property
  void whatIsPrintedIsReadBack(@ForAll long minorUnits) {
    Money money = new Money(minorUnits, USD);
    assertThat(Money.parse(money.toString())).isEqualTo(money);
  }

  @Property
  void sumsAreExact(@ForAll int first, @ForAll int second) {
    Money sum = new Money(first, USD).plus(new Money(second, USD));
    assertThat(sum.amount()).isEqualTo(BigDecimal.valueOf((long) first + second, 2));
    assertThat(sum.minus(new Money(second, USD))).isEqualTo(new Money(first, USD));
    assertThat(sum.negated().abs()).isEqualTo(sum.abs());
  }

  @Test
  void printsTheDecimalPlacesOfItsCurrency() {
    assertThat(new Money(1_815_141, USD)).hasToString("18151.41 USD");
    assertThat(new Money(-5, USD)).hasToString("-0.05 USD");
    assertThat(new Money(65, JPY)).hasToString("65 JPY");
  }

  @Test
  void anAmountFinerThanItsCurrencyIsRefusedUnlessRoundingIsNamed() {
    BigDecimal fine = new BigDecimal("272.271");
    assertThatThrownBy(() -> Money.of(fine, USD)).isInstanceOf(ArithmeticException.class);
    assertThat(Money.of(fine, USD, RoundingMode.HALF_UP)).isEqualTo(new Money(27_227, USD));
    assertThat(Money.of(new BigDecimal("-0.125"), USD, RoundingMode.HALF_UP))
        .isEqualTo(new Money(-13, USD));
  }

  @Test
  void aProductIsRoundedOnceAsTold() {
    Money principal = Money.parse("18151.41 USD");
    assertThat(principal.multipliedBy(new BigDecimal("0.015"), RoundingMode.HALF_UP))
        .isEqualTo(Money.parse("272.27 USD"));
  }

  @Test
  void overflowIsAnErrorAndNeverAWrongFigure() {
    Money largest = new Money(Long.MAX_VALUE, USD);
    Money smallest = new Money(Long.MIN_VALUE, USD);
    Money cent = new Money(1, USD);
    assertThatThrownBy(() -> largest.plus(cent)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> smallest.minus(cent)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(smallest::negated).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(smallest::abs).isInstanceOf(ArithmeticException.class);
    BigDecimal beyond = largest.amount().add(new BigDecimal("0.01"));
    assertThat(Money.of(largest.amount(), USD)).isEqualTo(largest);
    assertThatThrownBy(() -> Money.of(beyond, USD)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void currenciesDoNotMix() {
    Money dollar = new Money(100, USD);
    Money yen = new Money(100, JPY);
    assertThatThrownBy(() -> dollar.plus(yen))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessageContaining("USD")
        .hasMessageContaining("JPY");
    assertThatThrownBy(() -> dollar.minus(yen)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> dollar.compareTo(yen)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> Money.sum(List.of(dollar, yen), USD))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void sumsACollection() {
    assertThat(Money.sum(List.of(), USD)).isEqualTo(Money.zero(USD));
    assertThat(Money.sum(List.of(new Money(3, USD), new Money(-5, USD)), USD))
        .isEqualTo(new Money(-2, USD));
  }

  @Test
  void comparesAndKnowsItsSign() {
    Money less = new Money(-1, USD);
    Money more = new Money(1, USD);
    assertThat(less.min(more)).isSameAs(less);
    assertThat(more.min(less)).isSameAs(less);
    assertThat(less.max(more)).isSameAs(more);
    assertThat(more.max(less)).isSameAs(more);
    assertThat(less).isLessThan(more);
    assertThat(less.isNegative()).isTrue();
    assertThat(less.isPositive()).isFalse();
    assertThat(more.isPositive()).isTrue();
    assertThat(more.isNegative()).isFalse();
    assertThat(Money.zero(USD).isZero()).isTrue();
    assertThat(Money.zero(USD).isPositive()).isFalse();
    assertThat(Money.zero(USD).isNegative()).isFalse();
    assertThat(more.isZero()).isFalse();
    assertThat(more.abs()).isSameAs(more);
    assertThat(less.abs()).isEqualTo(more);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "USD",
        "12.00",
        "12.00USD",
        "12.00  USD",
        "12.001 USD",
        "1,200.00 USD",
        "x USD",
        "12.00 USDT",
        "12.00 usd",
        "1e999999999 USD",
        "1e-999999999 USD"
      })
  void whatIsNoAmountWithItsCurrencyIsRefused(String text) {
    assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
