package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;

/**
 * What a terminal says about itself and its account when it connects.
 *
 * @param account the account it is logged in to
 * @param company the broker's name
 * @param currency the deposit currency with its digits
 * @param leverage the leverage, 0 when unknown
 * @param tradeMode whose money it trades
 * @param marginMode how it keeps positions
 * @param platform which terminal
 * @param build its build number
 * @param simulated whether a simulator speaks
 */
public record TerminalDetails(
    AccountIdentity account,
    String company,
    CurrencyUnit currency,
    int leverage,
    TradeMode tradeMode,
    MarginMode marginMode,
    Platform platform,
    int build,
    boolean simulated) {}
