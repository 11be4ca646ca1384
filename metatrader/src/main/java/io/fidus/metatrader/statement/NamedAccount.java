package io.fidus.metatrader.statement;

import io.fidus.engine.money.CurrencyUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the person who imports a file says about its account. What the file says itself must agree;
 * what neither says makes the file unusable.
 *
 * @param server the trade server; MetaTrader 4 statements never name it
 * @param login the account number
 * @param currency the deposit currency
 */
public record NamedAccount(
    Optional<String> server, OptionalLong login, Optional<CurrencyUnit> currency) {

  /** Everything is left to the file. */
  public static NamedAccount none() {
    return new NamedAccount(Optional.empty(), OptionalLong.empty(), Optional.empty());
  }
}
