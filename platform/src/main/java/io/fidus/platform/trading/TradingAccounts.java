package io.fidus.platform.trading;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;
import java.util.Optional;

/** The trading accounts that the house has. */
public interface TradingAccounts {

  /**
   * Adds an account, of which nothing but its identity is known. One that is there already stays as
   * it is.
   *
   * @return FIDUS' number of the account
   */
  AccountNumber open(AccountIdentity account, Platform platform, CurrencyUnit currency);

  /** The number of an account; servers are compared without regard to capitals. */
  Optional<AccountNumber> find(AccountIdentity account);

  /** The account with this number. */
  Optional<TradingAccount> account(AccountNumber number);

  /** What a connected source says about an account; empty when none ever did. */
  Optional<LiveState> live(AccountNumber account);
}
