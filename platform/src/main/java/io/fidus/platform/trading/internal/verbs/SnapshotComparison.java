package io.fidus.platform.trading.internal.verbs;

import io.fidus.metatrader.verify.Check;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.internal.TradingServices;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.deals.AccountBook;
import io.fidus.platform.trading.internal.deals.AccountDeals;
import io.fidus.platform.trading.internal.deals.DealFilter;
import io.fidus.platform.trading.internal.figures.HistoryFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Imports the statements of one account in different orders and compares what comes out. */
final class SnapshotComparison {
  private static final Sort PLACED = new Sort("placed", Sort.Direction.ASC);
  private static final int ALL = Integer.MAX_VALUE;

  private final SampleFolder folder;
  private final InstantSource clock;

  SnapshotComparison(SampleFolder folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Compares deals, orders, positions and figures after importing the files forwards, backwards,
   * with each repeated, and the newest alone.
   *
   * @param snapshots the files; the newest has the whole history and comes last
   */
  List<Check> compare(List<Path> snapshots) throws IOException {
    Map<String, String> reference = dump(snapshots);
    List<Path> backwards = new ArrayList<>(snapshots);
    Collections.reverse(backwards);
    List<Path> repeated = new ArrayList<>(backwards);
    repeated.addAll(snapshots);
    List<Check> checks = new ArrayList<>();
    checks.addAll(compare("backwards", reference, dump(backwards)));
    checks.addAll(compare("repeated", reference, dump(repeated)));
    checks.addAll(compare("newest alone", reference, dump(List.of(snapshots.getLast()))));
    return checks;
  }

  private static List<Check> compare(
      String order, Map<String, String> reference, Map<String, String> other) {
    return reference.keySet().stream()
        .map(
            part -> {
              boolean same = Objects.equals(reference.get(part), other.get(part));
              return new Check(
                  part + ", " + order,
                  "the same as in order",
                  same ? "the same" : "different",
                  same);
            })
        .toList();
  }

  private Map<String, String> dump(List<Path> files) throws IOException {
    try (TemporaryDesk desk = TemporaryDesk.open(clock)) {
      for (Path file : files) {
        desk.take(file, folder.named(file));
      }
      return dump(desk.services(), desk.services().accounts().all().getFirst());
    }
  }

  private static Map<String, String> dump(TradingServices services, AccountEntry entry) {
    HistoryFigures figures = services.figures().of(entry.account());
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "deals",
        services
            .deals()
            .page(entry.account(), DealFilter.NONE, AccountDeals.USUAL, Optional.empty(), ALL)
            .items()
            .toString());
    parts.put(
        "orders", services.book().orders(entry, PLACED, Optional.empty(), ALL).items().toString());
    parts.put("positions", services.book().open(entry).map(AccountBook.Open::positions).toString());
    parts.put(
        "figures",
        List.of(
                entry.printed(),
                figures.summary(),
                figures.statistics().figures(),
                figures.reconciliation(),
                figures.status(),
                figures.flows(),
                figures.curve())
            .toString());
    return parts;
  }
}
