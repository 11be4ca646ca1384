package io.fidus.platform.api;

import io.fidus.engine.money.Money;

/**
 * An amount of money on the wire.
 *
 * @param value decimal text with exactly the currency's decimal places, for example {@code 123.40}
 * @param currency the currency's code
 */
public record Amount(String value, String currency) {

  public static Amount of(Money money) {
    return new Amount(money.amount().toPlainString(), money.currency().code());
  }
}
