package io.fidus.platform.trading.internal.web;

import io.fidus.metatrader.statement.AccountFigures;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.api.FigureView;
import io.fidus.platform.api.ProvenanceView;
import io.fidus.platform.catalog.Named;
import io.fidus.platform.trading.AccountRole;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.internal.accounts.AccountBrief;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.Assigned;
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
 * @param margin margin in use
 * @param freeMargin equity less margin
 * @param marginLevel equity in percent of the margin in use
 * @param netProfit profit + swap + commission + fee of all trade deals
 * @param deals how many deals are known
 * @param healthSince since when the health is what it is; absent without a connected source
 * @param connected whether the terminal is connected to the trade server; absent when nobody says
 * @param tradeAllowed whether the server lets the login trade; absent when nobody says
 * @param openQuarantine how many quarantined observations wait for a decision
 * @param openBreaks how many differences are open
 * @param gateway the id of the gateway through which its facts arrive
 * @param archived whether the house is done with it
 * @param version to be sent as If-Match with a change of the assignment
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
    FigureView margin,
    FigureView freeMargin,
    FigureView marginLevel,
    FigureView netProfit,
    Optional<Integer> deals,
    Optional<Instant> lastDealAt,
    ReconciliationStatus reconciliation,
    Optional<ProvenanceView> provenance,
    Health health,
    Optional<Instant> healthSince,
    Optional<Boolean> connected,
    Optional<Boolean> tradeAllowed,
    int openQuarantine,
    int openBreaks,
    Optional<AccountRole> role,
    Optional<Named> broker,
    Optional<Named> fund,
    Optional<Named> manager,
    Optional<String> gateway,
    boolean archived,
    long version) {

  static AccountRow of(AccountEntry entry, Instant now) {
    AccountDocument account = entry.account();
    AccountFigures figures = entry.figures();
    Optional<Assigned> assigned = entry.assigned();
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
        FigureView.of(figures.margin()),
        FigureView.of(figures.freeMargin()),
        FigureView.of(entry.marginLevel()),
        FigureView.of(entry.netProfit()),
        entry.brief().map(AccountBrief::deals),
        entry.lastDeal(),
        entry.reconciliation(),
        entry.provenance().map(known -> ProvenanceView.of(known, now, entry.silence())),
        entry.health(),
        entry.healthSince(),
        entry.connected(),
        entry.tradeAllowed(),
        entry.openQuarantine(),
        entry.openBreaks(),
        assigned.map(Assigned::assignment).map(Assignment::role),
        assigned.flatMap(Assigned::broker),
        assigned.flatMap(Assigned::fund),
        assigned.flatMap(Assigned::manager),
        assigned.map(Assigned::assignment).flatMap(Assignment::gateway).map(GatewayId::value),
        entry.archived(),
        assigned.map(Assigned::version).orElse(0L));
  }
}
