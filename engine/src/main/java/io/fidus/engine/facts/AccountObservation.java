package io.fidus.engine.facts;

import io.fidus.engine.Known;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;

/**
 * The account's own figures at one instant, as its source reports them. A figure that the source
 * did not give is unknown, never zero.
 *
 * @param account the account
 * @param currency the deposit currency
 * @param balance money from closed deals, without credit
 * @param credit money lent by the broker
 * @param floating profit of open positions, swap included
 * @param equity balance + credit + floating
 * @param margin margin in use; zero means that none is in use
 * @param freeMargin equity less margin
 * @param provenance source, observation and reception
 */
public record AccountObservation(
    AccountIdentity account,
    CurrencyUnit currency,
    Known<Money> balance,
    Known<Money> credit,
    Known<Money> floating,
    Known<Money> equity,
    Known<Money> margin,
    Known<Money> freeMargin,
    Provenance provenance) {}
