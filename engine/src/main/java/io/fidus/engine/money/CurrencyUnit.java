package io.fidus.engine.money;

import java.util.Currency;
import java.util.regex.Pattern;

/**
 * A currency and the number of decimal places that its amounts are kept in.
 *
 * <p>This is not {@link Currency}: trading accounts are also kept in units that ISO 4217 does not
 * know, such as {@code USC} (US cents) or {@code USDT}, and the trade server states the digits of
 * each.
 *
 * @param code two to eight capital letters or digits, for example {@code USD}
 * @param digits decimal places of an amount, 0 to 8; USD 2, JPY 0
 */
public record CurrencyUnit(String code, int digits) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,7}");
  private static final int MOST_DIGITS = 8;

  public CurrencyUnit {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("Not a currency code: '" + code + "'");
    }
    if (digits < 0 || digits > MOST_DIGITS) {
      throw new IllegalArgumentException("Currency digits out of range 0 to 8: " + digits);
    }
  }

  /**
   * The currency of an ISO 4217 code with the decimal places that the standard gives it.
   *
   * @throws IllegalArgumentException when the standard does not list the code
   */
  public static CurrencyUnit iso(String code) {
    try {
      return new CurrencyUnit(code, Currency.getInstance(code).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Not an ISO 4217 currency: '" + code + "'", e);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
