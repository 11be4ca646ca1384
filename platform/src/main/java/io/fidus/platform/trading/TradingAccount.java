package io.fidus.platform.trading;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;

/** What of an account never changes. */
public record TradingAccount(
    AccountNumber number, AccountIdentity identity, Platform platform, CurrencyUnit currency) {}
