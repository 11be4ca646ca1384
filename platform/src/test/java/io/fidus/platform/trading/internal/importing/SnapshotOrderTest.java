package io.fidus.platform.trading.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.trading.internal.DeskDump;
import io.fidus.platform.trading.internal.ReportFile;
import io.fidus.platform.trading.internal.ReportFile.Trade;
import io.fidus.platform.trading.internal.TradingDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The order in which statements are imported, and how often, does not matter. */
class SnapshotOrderTest {
  private static final LocalDateTime START = LocalDateTime.parse("2025-03-03T10:00:00");
  private static final int TRADES = 8;

  /** A part of the history, from one deal up to another. */
  record Snapshot(int from, int to) {}

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void anyOrderOfStatementsGivesTheSame(@ForAll("snapshots") List<Snapshot> snapshots)
      throws IOException {
    Path folder = Files.createTempDirectory("snapshots");
    try {
      List<Snapshot> inOrder =
          snapshots.stream()
              .distinct()
              .sorted(Comparator.comparingInt(Snapshot::to).thenComparingInt(Snapshot::from))
              .toList();
      assertThat(imported(folder.resolve("mixed"), snapshots))
          .isEqualTo(imported(folder.resolve("in-order"), inOrder));
    } finally {
      delete(folder);
    }
  }

  @Provide
  Arbitrary<List<Snapshot>> snapshots() {
    int deals = history().size();
    Arbitrary<Snapshot> one =
        Combinators.combine(
                Arbitraries.integers().between(0, deals - 1),
                Arbitraries.integers().between(1, deals),
                Arbitraries.of(true, true, false))
            .as((from, to, whole) -> new Snapshot(whole ? 0 : Math.min(from, to - 1), to));
    return one.list().ofMinSize(2).ofMaxSize(4);
  }

  private static List<String> imported(Path folder, List<Snapshot> snapshots) throws IOException {
    Files.createDirectories(folder);
    try (TradingDesk desk = TradingDesk.open(folder.resolve("data"))) {
      for (Snapshot snapshot : snapshots) {
        desk.take(report(snapshot).write(folder, "report.html"));
      }
      return DeskDump.of(desk);
    }
  }

  private static ReportFile report(Snapshot snapshot) {
    List<Trade> history = history();
    BigDecimal opening =
        history.subList(0, snapshot.from()).stream()
            .map(trade -> trade.commission().add(trade.swap()).add(trade.profit()))
            .reduce(new BigDecimal("0.00"), BigDecimal::add);
    ReportFile report =
        ReportFile.of(70_003, opening.toPlainString())
            .deals(history.subList(snapshot.from(), snapshot.to()));
    Trade last = history.get(snapshot.to() - 1);
    if (last.entry().equals("in")) {
      report.position(last.time().toString(), last.order(), "1." + 10 * snapshot.to());
      report.workingOrder(last.time().toString(), last.order() + 1);
    } else if (last.entry().equals("out")) {
      report.order(last.time().minusHours(1).toString(), last.order(), last.time().toString());
    }
    return report;
  }

  /** A deposit, then positions that are opened and closed, with a withdrawal between them. */
  private static List<Trade> history() {
    List<Trade> trades = new ArrayList<>();
    trades.add(Trade.deposit(START.toString(), 100, "1000.00"));
    for (int i = 1; i <= TRADES; i++) {
      String opened = START.plusHours(5L * i).toString();
      String closed = START.plusHours(5L * i + 2).toString();
      trades.add(Trade.open(opened, 100 + 2L * i, "buy"));
      trades.add(Trade.close(closed, 101 + 2L * i, "sell", (i % 3 - 1) + ".5" + i));
      if (i == TRADES / 2) {
        trades.add(Trade.cash(closed, 150, "balance", "-100.00", "withdrawal"));
      }
    }
    return trades;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SnapshotOrderTest::deleteOne);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
