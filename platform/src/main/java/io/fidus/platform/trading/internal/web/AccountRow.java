package io.fidus.platform.trading.internal.web;

import io.fidus.metatrader.statement.AccountFigures;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.api.FigureView;
import io.fidus.platform.api.ProvenanceView;
import io.fidus.platform.trading.internal.accounts.AccountBrief;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import java.time.Instant;
import java.util.Optional;

/**
 * A trading account in a list.
 *
 * @param id FIDUS' number of the account
 * @param leverage the 100 of 1:100
 * @param balance money from closed deals, without credit
 * @param credit money lent by the broker
 * @param equity balance + credit + floating
 * @param floating profit of the open positions
 * @param netProfit profit + swap + commission + fee of all trade deals
 * @param deals how many deals are known
 */
record AccountRow(
    String id,
    String server,
    String login,
    Optional<String> company,
    Platform platform,
    TradeMode tradeMode,
    MarginMode marginMode,
    String currency,
    Optional<Integer> leverage,
    FigureView balance,
    FigureView credit,
    FigureView equity,
    FigureView floating,
    FigureView netProfit,
    Optional<Integer> deals,
    Optional<Instant> lastDealAt,
    ReconciliationStatus reconciliation,
    Optional<ProvenanceView> provenance) {

  static AccountRow of(AccountEntry entry, Instant now) {
    AccountDocument account = entry.account();
    AccountFigures figures = entry.figures();
    return new AccountRow(
        account.accountNumber().toString(),
        account.server(),
        Long.toString(account.login()),
        account.company(),
        account.platform(),
        account.tradeMode(),
        account.marginMode(),
        account.currency(),
        account.leverage(),
        FigureView.of(figures.balance()),
        FigureView.of(figures.credit()),
        FigureView.of(figures.equity()),
        FigureView.of(figures.floating()),
        FigureView.of(entry.netProfit()),
        entry.brief().map(AccountBrief::deals),
        entry.lastDeal(),
        entry.reconciliation(),
        entry.provenance().map(known -> ProvenanceView.of(known, now, entry.silence())));
  }
}
