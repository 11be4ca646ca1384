package io.fidus.engine;

import static io.fidus.engine.DealBook.USD;
import static io.fidus.engine.DealBook.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.Lots;
import io.fidus.engine.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void moneyHasTheDecimalPlacesOfItsCurrency() {
    assertThat(Figure.of(usd("120")).text()).contains("120.00");
    assertThat(Figure.of(Known.of(usd("-0.5"))).text()).contains("-0.50");
  }

  @Test
  void aMeanOfAmountsHasAtLeastThoseAndAtMostSix() {
    assertThat(average("25").text()).contains("25.00");
    assertThat(average("123.8542857142857").text()).contains("123.854286");
    assertThat(average("0.0000005").text()).contains("0.000001");
    CurrencyUnit fine = new CurrencyUnit("BTC", 8);
    assertThat(new Figure.AverageAmount(new BigDecimal("0.5"), fine).text()).contains("0.50000000");
  }

  @Test
  void aRatioIsRoundedHalfUpToSixPlacesWithoutTrailingZeros() {
    assertThat(new Figure.Ratio(new BigDecimal("1.1381425")).text()).contains("1.138143");
    assertThat(new Figure.Ratio(new BigDecimal("-4.6300")).text()).contains("-4.63");
    assertThat(new Figure.Percent(new BigDecimal("1E+2")).text()).contains("100");
    assertThat(new Figure.Percent(new BigDecimal("0.00")).text()).contains("0");
  }

  @Test
  void countsAndVolumesAreExact() {
    assertThat(new Figure.Count(-3).text()).contains("-3");
    assertThat(new Figure.Volume(Lots.parse("336.460")).text()).contains("336.46");
  }

  @Test
  void whatHasNoNumberSaysWhyInstead() {
    Figure absent = Figure.of(Known.unknown(Absence.NO_DEALS));
    assertThat(absent).isEqualTo(new Figure.Absent(Absence.NO_DEALS));
    assertThat(absent.number()).isEmpty();
    assertThat(absent.text()).isEmpty();
    assertThat(new Figure.Infinite().number()).isEmpty();
    assertThat(new Figure.Infinite().text()).isEmpty();
  }

  @Test
  void equalValuesAreEqualFigures() {
    assertThat(new Figure.Ratio(new BigDecimal("1.50")))
        .isEqualTo(new Figure.Ratio(new BigDecimal("1.5")));
    assertThat(new Figure.Percent(new BigDecimal("1.50")))
        .isEqualTo(new Figure.Percent(new BigDecimal("1.5")));
    assertThat(average("1.50")).isEqualTo(average("1.5"));
  }

  @Test
  void anUnknownValueKeepsItsReasonThroughAMapping() {
    Known<String> unknown = Known.<Integer>unknown(Absence.NOT_PROVIDED).map(Integer::toHexString);
    assertThat(unknown).isEqualTo(Known.unknown(Absence.NOT_PROVIDED));
    assertThat(unknown.asOptional()).isEmpty();
    assertThat(Known.of(255).map(Integer::toHexString).asOptional()).contains("ff");
  }

  @Test
  void aNumberTooLongForAnAmountIsRefusedBeforeItIsExpanded() {
    for (String text : new String[] {"1E+999999999", "1E-999999999", "-9.3E+18"}) {
      BigDecimal number = new BigDecimal(text);
      assertThatThrownBy(() -> Decimals.unscaled(number, 0, RoundingMode.HALF_UP))
          .isInstanceOf(ArithmeticException.class);
    }
    assertThat(Decimals.unscaled(new BigDecimal("9.2E+18"), 0, RoundingMode.UNNECESSARY))
        .isEqualTo(9_200_000_000_000_000_000L);
    assertThat(Decimals.unscaled(new BigDecimal("1E-100"), 0, RoundingMode.UP)).isOne();
  }

  private static Figure average(String value) {
    return new Figure.AverageAmount(new BigDecimal(value), USD);
  }
}
