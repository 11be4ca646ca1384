package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "100 000.00, 100000.00",
    "-1 093.94, -1093.94",
    "- 30.12, -30.12",
    "5822.080000, 5822.080000",
    "1712345678, 1712345678",
    "1.712345678E9, 1712345678",
    "1e-05, 0.00001",
    "1E+2, 100",
    "-0.00, 0.00",
    "12345678901234567890.12, 12345678901234567890.12",
    "12 345 678 901 234 567 890.5, 12345678901234567890.5",
  })
  void numbersAreReadAsReportsPrintThem(String text, BigDecimal expected) {
    assertThat(Numbers.parse(text))
        .get()
        .satisfies(number -> assertThat(number).isEqualByComparingTo(expected));
    assertThat(Numbers.isNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "--1",
        "1-",
        "+1",
        ".5",
        "5.",
        "1 2",
        "1 23.00",
        "1000 000",
        "1  000",
        "1,5",
        "1.000.000",
        "0x10",
        "NaN",
        "1E",
        "1E999",
        "1E-",
        "12a",
        "١٢",
        "1 000 00.0",
        "- -1"
      })
  void whatIsNoNumberIsNoNumber(String text) {
    assertThat(Numbers.parse(text)).isEmpty();
    assertThat(Numbers.isNumber(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"42, true", "42.0, true", "4.2E1, true", "42.5, false", "1E30, false", "x, false"})
  void aWholeNumberHasNoFractionAndFitsALong(String text, boolean whole) {
    assertThat(Numbers.parseWhole(text).isPresent()).isEqualTo(whole);
  }

  @Property
  void everyAmountComesBackFromItsPrintedForm(@ForAll long minorUnits) {
    BigDecimal amount = BigDecimal.valueOf(minorUnits, 2);
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(' ');

    String printed = new DecimalFormat("#,##0.00", symbols).format(amount);

    assertThat(Numbers.parse(printed)).contains(amount);
  }
}
