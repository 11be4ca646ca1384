package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.BurnReport;
import io.fidus.engine.watchdog.BurnStep;
import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.Alerts;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Has people told when the month's objective is being missed too fast. What a critical incident
 * tells them anyway is not told twice: while one is open, and for as long as the short window of a
 * step remembers it, that step calls nobody at night; the warning that a part of the month's budget
 * is gone remains.
 */
@Component
@ConditionalOnWebApplication
class BurnAlarm {
  static final String KEY = "slo:freshness";
  private static final String PAGE = "/system";
  private static final Duration OLDEST_INCIDENT = Duration.ofDays(30);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final WatchdogStore kept;
  private final Alerts alerts;

  BurnAlarm(WatchdogStore kept, Alerts alerts) {
    this.kept = kept;
    this.alerts = alerts;
  }

  /**
   * Opens the alert, brings it up to date, or ends it. While nothing can be judged an open one
   * stays.
   *
   * @param market whether there is anything to look at now: its market is open and no announced
   *     work is about it
   */
  void follow(BurnReport report, boolean market) {
    Instant now = report.at();
    if (!market) {
      alerts.resolve(KEY, now, BurnWords.NOTHING_TO_LOOK_AT);
      return;
    }
    Optional<BurnStep> worst = report.worst(step -> false);
    if (worst.isEmpty()) {
      if (!report.isUnknown()) {
        alerts.resolve(KEY, now, BurnWords.SLOW_ENOUGH);
      }
      return;
    }
    List<IncidentDocument> incidents =
        worst.get().severity() == Severity.CRITICAL ? incidents(now) : List.of();
    report.worst(step -> isTold(step, incidents, now)).ifPresent(step -> raise(step, report));
  }

  private void raise(BurnStep step, BurnReport report) {
    alerts.raise(
        AlertRequest.of(
                KEY, step.severity(), BurnWords.TITLE, BurnWords.detail(step, report), report.at())
            .at(PAGE));
  }

  private static boolean isTold(BurnStep step, List<IncidentDocument> incidents, Instant now) {
    Instant remembered = now.minus(step.shortWindow()).minus(MINUTE);
    return step.severity() == Severity.CRITICAL
        && incidents.stream()
            .anyMatch(
                incident ->
                    incident.closed().isEmpty()
                        || incident
                            .restored()
                            .or(incident::closed)
                            .orElseThrow()
                            .isAfter(remembered));
  }

  /** The newest incidents of which people were told as critical. */
  private List<IncidentDocument> incidents(Instant now) {
    return kept
        .incidents()
        .find(Query.on("opened").from(now.minus(OLDEST_INCIDENT)).descending().limit(Query.MOST))
        .items()
        .stream()
        .map(Versioned::document)
        .filter(one -> one.severity() == Severity.CRITICAL && !one.drill() && one.into().isEmpty())
        .toList();
  }
}
