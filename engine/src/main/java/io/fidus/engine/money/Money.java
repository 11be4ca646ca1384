package io.fidus.engine.money;

import io.fidus.engine.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact amount of money: a whole number of minor units of one currency.
 *
 * <p>Arithmetic is exact and overflow is an error, never a wrong figure. An operation that must
 * round takes the rounding mode as an argument, so that each rounding point is named where it
 * happens.
 *
 * @param minorUnits the amount in the smallest unit of the currency, for example cents
 * @param currency the currency, with its number of decimal places
 */
public record Money(long minorUnits, CurrencyUnit currency) implements Comparable<Money> {

  /**
   * An amount given in major units.
   *
   * @throws ArithmeticException when the amount has more decimal places than the currency, or is
   *     beyond the range of minor units, 2<sup>63</sup>
   */
  public static Money of(BigDecimal amount, CurrencyUnit currency) {
    return of(amount, currency, RoundingMode.UNNECESSARY);
  }

  /**
   * An amount given in major units, rounded to the currency's decimal places.
   *
   * @throws ArithmeticException when the amount is beyond the range of minor units, 2<sup>63</sup>
   */
  public static Money of(BigDecimal amount, CurrencyUnit currency, RoundingMode rounding) {
    return new Money(Decimals.unscaled(amount, currency.digits(), rounding), currency);
  }

  public static Money zero(CurrencyUnit currency) {
    return new Money(0, currency);
  }

  /** The sum of the amounts, all of which must be in {@code currency}; zero when there are none. */
  public static Money sum(Collection<Money> amounts, CurrencyUnit currency) {
    Money total = zero(currency);
    for (Money amount : amounts) {
      total = total.plus(amount);
    }
    return total;
  }

  /**
   * Reads what {@link #toString} prints for an ISO 4217 currency, for example {@code "18151.41
   * USD"}.
   *
   * @throws IllegalArgumentException when the text is not an amount, one space and a currency code
   */
  public static Money parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("Not an amount with its currency: '" + text + "'");
    }
    CurrencyUnit currency = CurrencyUnit.iso(text.substring(space + 1));
    try {
      return of(new BigDecimal(text.substring(0, space)), currency);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("Not an amount in " + currency + ": '" + text + "'", e);
    }
  }

  /** The amount in major units, with exactly the currency's decimal places. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, currency.digits());
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minorUnits), currency);
  }

  public Money abs() {
    return minorUnits < 0 ? negated() : this;
  }

  /** This amount times a factor without a unit, rounded to the currency's decimal places. */
  public Money multipliedBy(BigDecimal factor, RoundingMode rounding) {
    return of(amount().multiply(factor), currency, rounding);
  }

  /** The lower of two amounts of the same currency. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The higher of two amounts of the same currency. */
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isZero() {
    return minorUnits == 0;
  }

  public boolean isNegative() {
    return minorUnits < 0;
  }

  public boolean isPositive() {
    return minorUnits > 0;
  }

  /**
   * Orders amounts of one currency.
   *
   * @throws CurrencyMismatchException when the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  @Override
  public String toString() {
    return amount().toPlainString() + ' ' + currency;
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatchException(currency, other.currency);
    }
  }
}
