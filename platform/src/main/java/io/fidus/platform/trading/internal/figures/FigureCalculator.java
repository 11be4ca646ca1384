package io.fidus.platform.trading.internal.figures;

import io.fidus.engine.curve.AccountSummary;
import io.fidus.engine.curve.BalanceCurve;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealOrder;
import io.fidus.engine.flow.FlowClass;
import io.fidus.engine.flow.FlowClassifier;
import io.fidus.engine.flow.FlowSummary;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.reconciliation.Reconciler;
import io.fidus.engine.reconciliation.Reconciliation;
import io.fidus.engine.statistics.Convention;
import io.fidus.engine.statistics.TerminalStatistics;
import io.fidus.metatrader.statement.Platform;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.StatementDocument;
import io.fidus.platform.trading.internal.storage.TradingStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes all figures of an account from its deals and statements. */
final class FigureCalculator {
  private final TradingStore store;
  private final InstantSource clock;

  FigureCalculator(TradingStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  HistoryFigures compute(AccountDocument account, ServerClocks.Rule rule) {
    CurrencyUnit currency = account.currencyUnit();
    List<Deal> deals = deals(account, rule);
    List<StatementDocument> statements = new ArrayList<>();
    store.newestStatements(account.number()).forEach(statements::add);
    Evidence evidence = Evidence.of(statements, deals, currency);
    FlowClassifier classifier = classifier(account);
    BalanceCurve curve = BalanceCurve.of(deals, evidence.opening(), classifier);
    return new HistoryFigures(
        account.historyVersion(),
        rule,
        AccountSummary.of(deals, currency),
        TerminalStatistics.of(deals, evidence.opening(), convention(account.platform())),
        reconcile(deals, evidence),
        store.conflicts(account.number()),
        clock.instant(),
        classifier,
        FlowSummary.of(deals, currency, classifier),
        curve.openingBalance(),
        curve.points(HistoryFigures.USUAL_POINTS),
        curve.flows(),
        DealIndex.of(deals, curve.points(), currency));
  }

  /**
   * What each movement of cash of the account was: what a person said, or else what it looks like.
   */
  private FlowClassifier classifier(AccountDocument account) {
    Map<Long, FlowClass> decided = new HashMap<>();
    store
        .flowDecisions(account.number())
        .forEach(decision -> decided.put(decision.ticket(), decision.flowClass()));
    return FlowClassifier.byTypeAndSign().overruledBy(decided);
  }

  /** The whole history in chronological order. */
  List<Deal> deals(AccountDocument account, ServerClocks.Rule rule) {
    List<Deal> deals = new ArrayList<>();
    store
        .deals()
        .scan(account.number(), account.number(), deal -> deals.add(deal.in(account, rule.zone())));
    return DealOrder.chronological(deals);
  }

  private static Reconciliation reconcile(List<Deal> deals, Evidence evidence) {
    List<Deal> comparable =
        deals.stream().filter(deal -> !deal.brokerTime().isAfter(evidence.asOf())).toList();
    return Reconciler.reconcile(
        comparable, evidence.opening(), evidence.balance(), evidence.credit(), evidence.column());
  }

  private static Convention convention(Platform platform) {
    return switch (platform) {
      case MT4 -> Convention.METATRADER_4;
      case MT5 -> Convention.METATRADER_5;
    };
  }
}
