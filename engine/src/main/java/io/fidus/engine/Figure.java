package io.fidus.engine;

import io.fidus.engine.facts.Lots;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One figure that a person will see, with its kind: an amount of money is not a ratio, and a figure
 * that has no value says why.
 *
 * <p>Amounts, counts and volumes are exact. Quotients and roots are kept to the 34 digits of {@link
 * #PRECISION} and are rounded once, in {@link #text}. Equal values are equal figures: {@code 1.50}
 * and {@code 1.5} do not differ.
 */
public sealed interface Figure {

  /** The precision of every quotient and root: 34 significant digits, half even. */
  MathContext PRECISION = MathContext.DECIMAL128;

  /** The most decimal places that {@link #text} gives to a figure that is not exact. */
  int DECIMALS = 6;

  /** An exact amount of money. */
  record Amount(Money money) implements Figure {}

  /** A mean of amounts, which need not be a whole number of minor units; in major units. */
  record AverageAmount(BigDecimal value, CurrencyUnit currency) implements Figure {
    public AverageAmount {
      value = value.stripTrailingZeros();
    }
  }

  /** A number without a unit. */
  record Ratio(BigDecimal value) implements Figure {
    public Ratio {
      value = value.stripTrailingZeros();
    }
  }

  /** A share in hundredths: the value 0.89 means 0.89 %. */
  record Percent(BigDecimal value) implements Figure {
    public Percent {
      value = value.stripTrailingZeros();
    }
  }

  /** How many. */
  record Count(long value) implements Figure {}

  /** A traded volume. */
  record Volume(Lots lots) implements Figure {}

  /** A ratio to nothing, which grows without bound: profits where there was no loss. */
  record Infinite() implements Figure {}

  /** The figure has no value, for the stated reason. */
  record Absent(Absence reason) implements Figure {}

  /** The amount, or its absence with the same reason. */
  static Figure of(Known<Money> amount) {
    return switch (amount) {
      case Known.Value<Money>(Money money) -> new Amount(money);
      case Known.Unknown<Money>(Absence reason) -> new Absent(reason);
    };
  }

  static Figure of(Money amount) {
    return new Amount(amount);
  }

  /** The number without its unit, unrounded; empty when infinite or absent. */
  default Optional<BigDecimal> number() {
    return switch (this) {
      case Amount(Money money) -> Optional.of(money.amount());
      case AverageAmount(BigDecimal value, CurrencyUnit _) -> Optional.of(value);
      case Ratio(BigDecimal value) -> Optional.of(value);
      case Percent(BigDecimal value) -> Optional.of(value);
      case Count(long value) -> Optional.of(BigDecimal.valueOf(value));
      case Volume(Lots lots) -> Optional.of(lots.value());
      case Infinite() -> Optional.empty();
      case Absent(Absence _) -> Optional.empty();
    };
  }

  /**
   * The number as decimal text without its unit; empty when infinite or absent. Money has its
   * currency's decimal places, a mean of amounts at least those. Means, ratios and percents are
   * rounded half up to {@link #DECIMALS} places, without trailing zeros.
   */
  default Optional<String> text() {
    return switch (this) {
      case Amount _, Count _, Volume _ -> number().map(BigDecimal::toPlainString);
      case AverageAmount(BigDecimal value, CurrencyUnit currency) ->
          Optional.of(rounded(value, currency.digits()));
      case Ratio(BigDecimal value) -> Optional.of(rounded(value, 0));
      case Percent(BigDecimal value) -> Optional.of(rounded(value, 0));
      case Infinite() -> Optional.empty();
      case Absent(Absence _) -> Optional.empty();
    };
  }

  private static String rounded(BigDecimal value, int fewestDecimals) {
    int mostDecimals = Math.max(DECIMALS, fewestDecimals);
    BigDecimal shortest = value.setScale(mostDecimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return shortest
        .setScale(Math.max(shortest.scale(), fewestDecimals), RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
