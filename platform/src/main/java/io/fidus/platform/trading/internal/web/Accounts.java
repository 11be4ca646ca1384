package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import java.util.Optional;

/** Finds the account that a route names. */
final class Accounts {
  private Accounts() {}

  /**
   * The account with this id.
   *
   * @throws Refusal {@link CommonProblem#NOT_FOUND} when there is none
   */
  static AccountEntry find(AccountsReadModel accounts, String id) {
    return number(id)
        .flatMap(accounts::find)
        .orElseThrow(
            () -> new Refusal(CommonProblem.NOT_FOUND, "There is no account '" + id + "'."));
  }

  /** The number that an id stands for; empty when it is none. */
  static Optional<AccountNumber> number(String id) {
    try {
      return Optional.of(AccountNumber.parse(id));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }
}
