package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Burn;
import io.fidus.engine.watchdog.BurnState;
import io.fidus.engine.watchdog.BurnStep;
import io.fidus.engine.watchdog.Freshness;
import io.fidus.engine.watchdog.Looks;
import io.fidus.engine.watchdog.Rung;
import io.fidus.engine.watchdog.ServiceRecord;
import io.fidus.engine.watchdog.Severity;
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
   * @param burns how fast it is being missed now, one for each step of the alarm
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
      List<BurnView> burns,
      RecordView incidents,
      RecordView drills) {}

  /** One day, in UTC. */
  record DayView(LocalDate day, FigureView availability, long looks) {
    static DayView of(LocalDate day, Freshness freshness) {
      return new DayView(day, FigureView.of(freshness.availability()), freshness.expected());
    }
  }

  /**
   * How a step of the alarm stands.
   *
   * @param rate above this many times what the objective allows it fires, in both windows
   * @param severity of the alert
   */
  record BurnView(
      BurnStep step,
      BurnState state,
      Severity severity,
      String rate,
      WindowView overLong,
      WindowView overShort) {
    static BurnView of(Burn burn, BigDecimal objective) {
      BurnStep step = burn.step();
      return new BurnView(
          step,
          burn.state(),
          step.severity(),
          text(step.rate()),
          WindowView.of(burn.overLong(), objective),
          WindowView.of(burn.overShort(), objective));
    }
  }

  /**
   * A window of an alarm.
   *
   * @param seconds how long it is
   * @param minutes of it in which accounts were looked at
   * @param looks how many there were
   * @param burnRate how many times as fast as the objective allows they found nothing fresh
   */
  record WindowView(long seconds, int minutes, long looks, FigureView burnRate) {
    static WindowView of(Looks looks, BigDecimal objective) {
      return new WindowView(
          looks.window().toSeconds(),
          looks.minutes(),
          looks.freshness().expected(),
          FigureView.of(looks.burnRate(objective)));
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
