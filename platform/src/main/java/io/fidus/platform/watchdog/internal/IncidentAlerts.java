package io.fidus.platform.watchdog.internal;

import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.Alerts;
import io.fidus.platform.watchdog.IncidentAdvanced;
import io.fidus.platform.watchdog.IncidentClosed;
import io.fidus.platform.watchdog.IncidentNeedsPerson;
import io.fidus.platform.watchdog.IncidentOpened;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Has people told of incidents: one alert for each. Whatever is told of an incident, the alert is
 * brought to what is kept of it, so that an event that arrives twice changes nothing.
 */
@Component
@ConditionalOnWebApplication
class IncidentAlerts {
  private static final String LISTENER = "watchdog.alerts";
  private static final String PAGE = "/system";

  private final WatchdogStore kept;
  private final Alerts alerts;

  IncidentAlerts(WatchdogStore kept, Alerts alerts) {
    this.kept = kept;
    this.alerts = alerts;
    Store store = kept.store();
    store.subscribe(LISTENER, IncidentOpened.class, event -> follow(event.incident()));
    store.subscribe(LISTENER, IncidentAdvanced.class, event -> follow(event.incident()));
    store.subscribe(LISTENER, IncidentNeedsPerson.class, event -> follow(event.incident()));
    store.subscribe(LISTENER, IncidentClosed.class, event -> follow(event.incident()));
  }

  private void follow(String incident) {
    kept.incidents().get(incident).map(Versioned::document).ifPresent(this::tell);
  }

  private void tell(IncidentDocument incident) {
    String key = "incident:" + incident.id();
    if (incident.closed().isPresent()) {
      Instant over = incident.restored().or(incident::closed).orElseThrow();
      alerts.resolve(key, over, IncidentWords.outcome(incident));
      return;
    }
    alerts.raise(
        AlertRequest.of(
                key,
                incident.severity(),
                IncidentWords.title(incident),
                IncidentWords.detail(incident),
                incident.began())
            .at(PAGE));
  }
}
