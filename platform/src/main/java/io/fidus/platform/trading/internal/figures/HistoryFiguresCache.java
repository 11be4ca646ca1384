package io.fidus.platform.trading.internal.figures;

import io.fidus.engine.curve.BalanceCurve;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.TradingStore;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The figures of the accounts that are looked at, each for the version of its history and the clock
 * rule that it was computed for. It holds the accounts used last, up to {@value #MOST_DEALS} deals
 * together.
 */
public final class HistoryFiguresCache {
  private static final int MOST_DEALS = 1_000_000;
  private static final int COMPUTED_AT_ONCE = 2;

  private final FigureCalculator calculator;
  private final ServerClocks clocks;
  private final Semaphore computing = new Semaphore(COMPUTED_AT_ONCE);
  private final Map<Long, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final LinkedHashMap<Long, HistoryFigures> kept = new LinkedHashMap<>();
  private long dealsKept;

  public HistoryFiguresCache(TradingStore store, ServerClocks clocks, InstantSource clock) {
    this.calculator = new FigureCalculator(store, clock);
    this.clocks = clocks;
  }

  /** The figures of this version of the account, computed when they are not known yet. */
  public HistoryFigures of(AccountDocument account) {
    ServerClocks.Rule rule = clocks.of(account);
    Optional<HistoryFigures> known = find(account, rule);
    if (known.isPresent()) {
      return known.get();
    }
    ReentrantLock lock = locks.computeIfAbsent(account.number(), _ -> new ReentrantLock());
    lock.lock();
    try {
      return find(account, rule).orElseGet(() -> keep(account.number(), compute(account, rule)));
    } finally {
      lock.unlock();
    }
  }

  /** The balance curve thinned to a number of points. */
  public List<BalanceCurve.Point> curve(AccountDocument account, int points) {
    HistoryFigures figures = of(account);
    int deals = figures.index().size();
    if (points == HistoryFigures.USUAL_POINTS
        || deals <= Math.min(points, figures.curve().size())) {
      return figures.curve();
    }
    return BalanceCurve.of(
            calculator.deals(account, figures.rule()),
            figures.openingBalance(),
            figures.classifier())
        .points(points);
  }

  private HistoryFigures compute(AccountDocument account, ServerClocks.Rule rule) {
    computing.acquireUninterruptibly();
    try {
      return calculator.compute(account, rule);
    } finally {
      computing.release();
    }
  }

  private synchronized Optional<HistoryFigures> find(
      AccountDocument account, ServerClocks.Rule rule) {
    HistoryFigures figures = kept.get(account.number());
    if (figures == null
        || figures.historyVersion() != account.historyVersion()
        || !figures.rule().equals(rule)) {
      return Optional.empty();
    }
    kept.putLast(account.number(), figures);
    return Optional.of(figures);
  }

  private synchronized HistoryFigures keep(long account, HistoryFigures figures) {
    HistoryFigures before = kept.remove(account);
    dealsKept -= before == null ? 0 : before.index().size();
    dealsKept += figures.index().size();
    kept.putLast(account, figures);
    while (dealsKept > MOST_DEALS && kept.size() > 1) {
      dealsKept -= kept.pollFirstEntry().getValue().index().size();
    }
    return figures;
  }
}
