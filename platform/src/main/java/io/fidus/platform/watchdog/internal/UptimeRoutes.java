package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.BurnReport;
import io.fidus.engine.watchdog.Freshness;
import io.fidus.engine.watchdog.Rung;
import io.fidus.engine.watchdog.ServiceRecord;
import io.fidus.engine.watchdog.ServiceRecord.Handled;
import io.fidus.engine.watchdog.ServiceRecord.Try;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.FigureView;
import io.fidus.platform.api.Permission;
import io.fidus.platform.watchdog.internal.IncidentDocument.Step;
import io.fidus.platform.watchdog.internal.IncidentDocument.StepKind;
import io.fidus.platform.watchdog.internal.UptimeViews.BurnView;
import io.fidus.platform.watchdog.internal.UptimeViews.DayView;
import io.fidus.platform.watchdog.internal.UptimeViews.RecordView;
import io.fidus.platform.watchdog.internal.UptimeViews.UptimeView;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How well the platform has kept its promise: data that is fresh while markets are open. */
@RestController
@ConditionalOnWebApplication
class UptimeRoutes {
  private static final int DAYS = 30;
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final WatchdogStore store;
  private final FreshnessBook book;
  private final InstantSource clock;
  private Optional<UptimeView> last = Optional.empty();

  UptimeRoutes(WatchdogStore store, FreshnessBook book, InstantSource clock) {
    this.store = store;
    this.book = book;
    this.clock = clock;
  }

  /** The last 30 days, today included; up to half a minute old. */
  @GetMapping("/api/system/uptime")
  @Access(Permission.SYSTEM_READ)
  synchronized UptimeView uptime() {
    Instant now = clock.instant();
    UptimeView view =
        last.filter(known -> now.isBefore(known.to().plus(KEPT))).orElseGet(() -> compute(now));
    last = Optional.of(view);
    return view;
  }

  private UptimeView compute(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Instant from = today.minusDays(DAYS - 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
    Map<LocalDate, Freshness> days = days(now, today);
    Freshness all = days.values().stream().reduce(Freshness.NONE, Freshness::plus);
    List<IncidentDocument> incidents = incidents(from);
    return new UptimeView(
        from,
        now,
        UptimeViews.text(FreshnessMeter.OBJECTIVE),
        FigureView.of(all.availability()),
        FigureView.of(all.budgetSpent(FreshnessMeter.OBJECTIVE)),
        days.entrySet().stream().map(day -> DayView.of(day.getKey(), day.getValue())).toList(),
        BurnReport.of(book.log(now), FreshnessMeter.OBJECTIVE, now).burns().stream()
            .map(burn -> BurnView.of(burn, FreshnessMeter.OBJECTIVE))
            .toList(),
        record(incidents, false),
        record(incidents, true));
  }

  private Map<LocalDate, Freshness> days(Instant now, LocalDate today) {
    Map<LocalDate, Freshness> days = new TreeMap<>();
    for (int back = 0; back < DAYS; back++) {
      days.put(today.minusDays(back), Freshness.NONE);
    }
    days.putAll(book.days(today.minusDays(DAYS - 1L), now));
    return days;
  }

  private List<IncidentDocument> incidents(Instant from) {
    List<IncidentDocument> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      var page = store.incidents().find(Query.on("opened").from(from).limit(1_000).after(cursor));
      page.items().stream().map(Versioned::document).forEach(all::add);
      cursor = page.next();
    } while (cursor.isPresent());
    return all;
  }

  private static RecordView record(List<IncidentDocument> incidents, boolean drills) {
    return RecordView.of(
        ServiceRecord.of(
            incidents.stream()
                .filter(one -> one.drill() == drills && one.into().isEmpty())
                .map(UptimeRoutes::handled)
                .toList()));
  }

  /** A rung has healed when a fresh observation is the next thing of note. */
  static Handled handled(IncidentDocument incident) {
    List<Try> tries = new ArrayList<>();
    Optional<Rung> waiting = Optional.empty();
    for (Step step : incident.steps()) {
      switch (step.kind()) {
        case ORDERED -> {
          waiting.ifPresent(rung -> tries.add(new Try(rung, false)));
          waiting = Optional.of(Rung.valueOf(step.what()));
        }
        case RESTORED -> {
          waiting.ifPresent(rung -> tries.add(new Try(rung, true)));
          waiting = Optional.empty();
        }
        case OPENED, TURNED, DECIDED, WORSENED, PERSON_NEEDED, RELAPSED, ABSORBED, CLOSED -> {}
      }
    }
    waiting.ifPresent(rung -> tries.add(new Try(rung, false)));
    return new Handled(
        incident.began(),
        incident.detected(),
        firstOrder(incident),
        incident.restored(),
        incident.closed(),
        tries,
        incident.personNeeded());
  }

  static Optional<Instant> firstOrder(IncidentDocument incident) {
    return incident.steps().stream()
        .filter(step -> step.kind() == StepKind.ORDERED)
        .map(Step::at)
        .findFirst();
  }
}
