package io.fidus.platform.trading.internal.verbs;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Completeness;
import io.fidus.metatrader.statement.Statement;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.internal.TradingServices;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.deals.AccountBook;
import io.fidus.platform.trading.internal.deals.DealFilter;
import io.fidus.platform.trading.internal.deals.DealLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement as FIDUS has it after its import: what a file says, told again from the store. */
final class KeptStatement {
  private static final Sort CHRONOLOGICAL = new Sort("time", Sort.Direction.ASC);
  private static final Sort PLACED = new Sort("placed", Sort.Direction.ASC);

  private KeptStatement() {}

  /**
   * The account's statement, with the statistics as the file prints them, which are not kept.
   *
   * @param file what was imported
   */
  static Statement of(TradingServices services, AccountEntry entry, Statement file) {
    List<Deal> deals = new ArrayList<>();
    List<Money> balances = new ArrayList<>();
    services
        .deals()
        .forEach(
            entry.account(), DealFilter.NONE, CHRONOLOGICAL, line -> add(line, deals, balances));
    Money opening = services.figures().of(entry.account()).openingBalance();
    return new Statement(
        entry.account().platform(),
        file.layout(),
        file.container(),
        entry.account().identity(),
        entry.account().currencyUnit(),
        entry.account().company(),
        file.leverage(),
        entry.account().tradeMode(),
        entry.account().marginMode(),
        file.reportedAt(),
        entry.rule().zone(),
        deals,
        file.balanceColumn().isEmpty() ? List.of() : balances,
        services.book().orders(entry, PLACED, Optional.empty(), Integer.MAX_VALUE).items(),
        services.book().open(entry).map(AccountBook.Open::positions).orElse(List.of()),
        entry.printed(),
        file.printedStatistics(),
        opening.isZero() ? new Completeness.Complete() : new Completeness.StartsMidLife(opening));
  }

  private static void add(DealLine line, List<Deal> deals, List<Money> balances) {
    deals.add(line.deal());
    balances.add(line.balanceAfter());
  }
}
