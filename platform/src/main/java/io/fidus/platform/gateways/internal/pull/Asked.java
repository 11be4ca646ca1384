package io.fidus.platform.gateways.internal.pull;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;

/** An account that a source is asked about, as the house knows it. */
public record Asked(AccountIdentity identity, Platform platform, CurrencyUnit currency) {}
