package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Freshness;
import io.fidus.engine.watchdog.Severity;
import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.SubjectKind;
import io.fidus.platform.api.FigureView;
import io.fidus.platform.api.PublicRoute;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How FIDUS is, for whoever asks: without a name, a login, a host or an amount. */
@RestController
@ConditionalOnWebApplication
class PublicStatusRoutes {
  static final Duration KEPT = Duration.ofSeconds(10);
  private static final int DAYS = 30;
  private static final Duration RECENT = Duration.ofDays(7);
  private static final int MOST_INCIDENTS = 50;

  private final WatchdogStore store;
  private final FreshnessBook book;
  private final InstantSource clock;
  private Optional<PublicStatusView> last = Optional.empty();

  PublicStatusRoutes(WatchdogStore store, FreshnessBook book, InstantSource clock) {
    this.store = store;
    this.book = book;
    this.clock = clock;
  }

  /** How FIDUS is in one word. */
  enum PublicState {
    /** Data is fresh, and nothing is known to be wrong. */
    OPERATIONAL,
    /** Something has failed; most of the data may still be fresh. */
    DEGRADED,
    /** No account has fresh data although its market is open. */
    DOWN,
    /** Nobody watches now, so that nobody knows. */
    UNKNOWN
  }

  /**
   * How FIDUS is.
   *
   * @param availability the share of looks that found fresh data in the last 30 days, in percent
   * @param incidents those that are open or began within seven days, the newest first, at most 50
   */
  record PublicStatusView(
      PublicState state, Instant at, FigureView availability, List<PublicIncidentView> incidents) {}

  /**
   * Something that failed.
   *
   * @param kind of the part that failed
   * @param began the last instant at which all was well
   * @param restored when it worked again; null while it does not
   */
  record PublicIncidentView(
      SubjectKind kind, Severity severity, Instant began, Optional<Instant> restored) {
    static PublicIncidentView of(IncidentDocument incident) {
      return new PublicIncidentView(
          Subject.parse(incident.subject()).kind(),
          incident.severity(),
          incident.began(),
          incident.restored().or(incident::closed));
    }
  }

  /** How FIDUS is now; up to ten seconds old. */
  @PublicRoute(reason = "Clients look here when they cannot sign in; it names no part.")
  @GetMapping("/api/public/status")
  ResponseEntity<PublicStatusView> publicStatus() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .body(current());
  }

  private synchronized PublicStatusView current() {
    Instant now = clock.instant();
    PublicStatusView view =
        last.filter(known -> now.isBefore(known.at().plus(KEPT))).orElseGet(() -> compute(now));
    last = Optional.of(view);
    return view;
  }

  private PublicStatusView compute(Instant now) {
    LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1L);
    Freshness all = book.days(first, now).values().stream().reduce(Freshness.NONE, Freshness::plus);
    List<IncidentDocument> incidents = incidents(now);
    return new PublicStatusView(
        state(book.pulse(), incidents, now),
        now,
        FigureView.of(all.availability()),
        incidents.stream()
            .sorted(Comparator.comparing(IncidentDocument::began).reversed())
            .limit(MOST_INCIDENTS)
            .map(PublicIncidentView::of)
            .toList());
  }

  private static PublicState state(
      Optional<WatchdogPulse> pulse, List<IncidentDocument> incidents, Instant now) {
    Optional<WatchdogPulse> alive = pulse.filter(one -> one.isAliveAt(now));
    if (alive.isEmpty()) {
      return PublicState.UNKNOWN;
    }
    if (alive.filter(one -> one.expected() > 0 && one.fresh() == 0).isPresent()) {
      return PublicState.DOWN;
    }
    return incidents.stream().anyMatch(one -> one.restored().isEmpty() && one.closed().isEmpty())
        ? PublicState.DEGRADED
        : PublicState.OPERATIONAL;
  }

  /** Real ones that are no symptom of another: all open ones, and those of the last days. */
  private List<IncidentDocument> incidents(Instant now) {
    Query recent = Query.on("opened").from(now.minus(RECENT)).descending().limit(Query.MOST);
    Stream<Versioned<IncidentDocument>> open =
        store.parts().stream()
            .flatMap(part -> part.fault().stream())
            .filter(PartDocument.FaultPart::announced)
            .flatMap(fault -> store.incidents().get(fault.incident()).stream());
    Map<String, IncidentDocument> found = new LinkedHashMap<>();
    Stream.concat(store.incidents().find(recent).items().stream(), open)
        .map(Versioned::document)
        .filter(one -> !one.drill() && one.into().isEmpty())
        .forEach(one -> found.put(one.id(), one));
    return List.copyOf(found.values());
  }
}
