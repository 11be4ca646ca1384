package io.fidus.platform.trading.internal;

import io.fidus.platform.api.Page;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.deals.AccountBook;
import io.fidus.platform.trading.internal.deals.AccountDeals;
import io.fidus.platform.trading.internal.deals.DealFilter;
import io.fidus.platform.trading.internal.figures.HistoryFigures;
import java.util.List;
import java.util.Optional;

/** Everything that a person can see of the accounts, but for when and how often it was imported. */
public final class DeskDump {
  private static final Sort PLACED = new Sort("placed", Sort.Direction.ASC);
  private static final int ALL = 10_000;

  private DeskDump() {}

  public static List<String> of(TradingDesk desk) {
    return desk.services().accounts().all().stream().map(entry -> account(desk, entry)).toList();
  }

  private static String account(TradingDesk desk, AccountEntry entry) {
    TradingServices services = desk.services();
    HistoryFigures figures = services.figures().of(entry.account());
    Page<?> deals =
        services
            .deals()
            .page(entry.account(), DealFilter.NONE, AccountDeals.USUAL, Optional.empty(), ALL);
    return String.join(
        "\n",
        entry.account().identity().toString(),
        entry.account().company() + " " + entry.account().leverage(),
        entry.account().tradeMode() + " " + entry.account().marginMode(),
        entry.account().asOf() + " " + entry.printed(),
        deals.items().toString(),
        services.book().orders(entry, PLACED, Optional.empty(), ALL).items().toString(),
        services.book().open(entry).map(AccountBook.Open::positions).toString(),
        figures.summary().toString(),
        figures.statistics().figures().toString(),
        figures.status() + " " + figures.reconciliation(),
        figures.flows().toString(),
        figures.openingBalance() + " " + figures.curve() + " " + figures.flowMarkers());
  }
}
