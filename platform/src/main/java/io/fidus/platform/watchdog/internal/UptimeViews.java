package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Freshness;
import io.fidus.engine.watchdog.Rung;
import io.fidus.engine.watchdog.ServiceRecord;
import io.fidus.engine.watchdog.Spread;
import io.fidus.platform.api.FigureView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well the platform has kept its promise, as the API shows it. */
final class UptimeViews {
  private UptimeViews() {}

  /**
   * The last days.
   *
   * @param objective the share of looks that must find fresh data, as a decimal fraction
   * @param availability the share that did, in percent, over all days
   * @param budgetSpent how much of what may fail has failed, in percent
   * @param incidents how real incidents were handled
   * @param drills how those were handled that somebody caused on purpose
   */
  record UptimeView(
      Instant from,
      Instant to,
      String objective,
      FigureView availability,
      FigureView budgetSpent,
      List<DayView> days,
      RecordView incidents,
      RecordView drills) {}

  /** One day, in UTC. */
  record DayView(LocalDate day, FigureView availability, long looks) {
    static DayView of(LocalDate day, Freshness freshness) {
      return new DayView(day, FigureView.of(freshness.availability()), freshness.expected());
    }
  }

  /**
   * How incidents were handled.
   *
   * @param interventions in how many of them a person was called
   */
  record RecordView(
      int incidents,
      Optional<SpreadView> detection,
      Optional<SpreadView> dispatch,
      Optional<SpreadView> recovery,
      Optional<SpreadView> verification,
      List<RungTries> rungs,
      int interventions) {
    static RecordView of(ServiceRecord kept) {
      return new RecordView(
          kept.incidents(),
          kept.detection().map(SpreadView::of),
          kept.dispatch().map(SpreadView::of),
          kept.recovery().map(SpreadView::of),
          kept.verification().map(SpreadView::of),
          Arrays.stream(Rung.values())
              .filter(kept.rungs()::containsKey)
              .map(rung -> RungTries.of(rung, kept.rungs()))
              .toList(),
          kept.interventions());
    }
  }

  /** How long something took, in milliseconds. */
  record SpreadView(int count, long p50Millis, long p95Millis, long p99Millis, long longestMillis) {
    static SpreadView of(Spread spread) {
      return new SpreadView(
          spread.count(),
          spread.p50().toMillis(),
          spread.p95().toMillis(),
          spread.p99().toMillis(),
          spread.longest().toMillis());
    }
  }

  /** How often a rung was ordered, and how often it healed. */
  record RungTries(Rung rung, int ordered, int healed) {
    static RungTries of(Rung rung, Map<Rung, ServiceRecord.Tries> all) {
      ServiceRecord.Tries tries = all.getOrDefault(rung, new ServiceRecord.Tries(0, 0));
      return new RungTries(rung, tries.ordered(), tries.healed());
    }
  }

  static String text(BigDecimal fraction) {
    return fraction.toPlainString();
  }
}
