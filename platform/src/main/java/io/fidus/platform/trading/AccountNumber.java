package io.fidus.platform.trading;

/**
 * The number that FIDUS gives to a trading account. It says nothing about the broker's login, is
 * never reused, and names the account in every route and event.
 *
 * @param value positive
 */
public record AccountNumber(long value) {
  public AccountNumber {
    if (value <= 0) {
      throw new IllegalArgumentException("An account's number is positive: " + value);
    }
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @throws IllegalArgumentException when the text is not such a number
   */
  public static AccountNumber parse(String text) {
    return new AccountNumber(Long.parseLong(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
