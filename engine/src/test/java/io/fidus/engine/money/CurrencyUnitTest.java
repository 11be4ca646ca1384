package io.fidus.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyUnitTest {

  @Test
  void theStandardGivesTheDecimalPlaces() {
    assertThat(CurrencyUnit.iso("USD").digits()).isEqualTo(2);
    assertThat(CurrencyUnit.iso("JPY").digits()).isZero();
    assertThat(CurrencyUnit.iso("KWD")).isEqualTo(new CurrencyUnit("KWD", 3)).hasToString("KWD");
  }

  @Test
  void aTradeServerMayKeepUnitsThatTheStandardDoesNotKnow() {
    assertThat(new CurrencyUnit("USDT", 8).code()).isEqualTo("USDT");
    assertThatThrownBy(() -> CurrencyUnit.iso("USDT"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USDT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "U", "usd", "1SD", "US D", "ABCDEFGHI"})
  void aCodeIsTwoToEightCapitalsOrDigits(String code) {
    assertThatThrownBy(() -> new CurrencyUnit(code, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 9})
  void digitsAreZeroToEight(int digits) {
    assertThatThrownBy(() -> new CurrencyUnit("USD", digits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Integer.toString(digits));
    assertThat(new CurrencyUnit("USD", 0).digits()).isZero();
  }

  @Test
  void aUnitWithoutDecimalPlacesInTheStandardIsRefused() {
    assertThatThrownBy(() -> CurrencyUnit.iso("XXX")).isInstanceOf(IllegalArgumentException.class);
  }
}
