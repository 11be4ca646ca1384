package io.fidus.platform.trading.internal.web;

import io.fidus.engine.statistics.StatisticKey;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.deals.AccountDeals;
import io.fidus.platform.trading.internal.deals.CashDeals;
import io.fidus.platform.trading.internal.figures.HistoryFigures;
import io.fidus.platform.trading.internal.figures.HistoryFiguresCache;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the deals of an account add up to. */
@RestController
@RequestMapping("/api/accounts/{id}")
class FiguresRoutes {
  private static final int FEWEST_POINTS = 4;
  private static final int MOST_POINTS = 10_000;

  private final AccountsReadModel accounts;
  private final HistoryFiguresCache figures;
  private final AccountDeals deals;

  FiguresRoutes(AccountsReadModel accounts, HistoryFiguresCache figures, AccountDeals deals) {
    this.accounts = accounts;
    this.figures = figures;
    this.deals = deals;
  }

  /** The statistics of an account, as its terminal would print them. */
  @GetMapping("/statistics")
  @Access(Permission.ACCOUNTS_READ)
  StatisticsView statistics(@PathVariable String id) {
    HistoryFigures known = figures(id);
    return StatisticsView.of(known.statistics(), known.summary().lastDeal());
  }

  /**
   * Why a statistic has its value: formula, inputs and the deals behind them.
   *
   * @param key the statistic, for example totalNetProfit
   */
  @GetMapping("/statistics/{key}/explain")
  @Access(Permission.ACCOUNTS_READ)
  ExplanationView explain(@PathVariable String id, @PathVariable String key) {
    HistoryFigures known = figures(id);
    StatisticKey statistic =
        StatisticKey.of(key)
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_FOUND, "There is no statistic '" + key + "'."));
    return ExplanationView.of(known.statistics().explain(statistic));
  }

  /** Whether the deals of an account explain what it holds. */
  @GetMapping("/reconciliation")
  @Access(Permission.ACCOUNTS_READ)
  ReconciliationView reconciliation(@PathVariable String id) {
    AccountEntry entry = Accounts.find(accounts, id);
    return ReconciliationView.of(entry, figures.of(entry.account()));
  }

  /**
   * The balance of an account over its history.
   *
   * @param points the most points, 4 to 10000, usually 1000; of a longer history the extremes are
   *     kept
   */
  @GetMapping("/curve")
  @Access(Permission.ACCOUNTS_READ)
  CurveView curve(@PathVariable String id, @RequestParam Optional<Integer> points) {
    AccountEntry entry = Accounts.find(accounts, id);
    int most = points.orElse(HistoryFigures.USUAL_POINTS);
    if (most < FEWEST_POINTS || most > MOST_POINTS) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER,
          "'points' must be a whole number from %d to %d.".formatted(FEWEST_POINTS, MOST_POINTS));
    }
    HistoryFigures known = figures.of(entry.account());
    return CurveView.of(
        known.openingBalance(), figures.curve(entry.account(), most), known.flowMarkers());
  }

  /** What was paid in and out, by kind of flow, and the deals that did it. */
  @GetMapping("/flows")
  @Access(Permission.ACCOUNTS_READ)
  FlowsView flows(@PathVariable String id, Paging paging) {
    AccountEntry entry = Accounts.find(accounts, id);
    Sort sort = paging.sortBy(AccountDeals.SORT_FIELDS, AccountDeals.USUAL);
    return FlowsView.of(
        figures.of(entry.account()).flows(),
        Pages.of(
            deals.page(
                entry.account(), CashDeals.FILTER, sort, Pages.after(paging, sort), paging.limit()),
            sort,
            DealRow::of));
  }

  private HistoryFigures figures(String id) {
    return figures.of(Accounts.find(accounts, id).account());
  }
}
