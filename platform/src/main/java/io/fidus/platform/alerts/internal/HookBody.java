package io.fidus.platform.alerts.internal;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.Bilingual;
import java.time.Instant;
import java.util.Optional;

/**
 * What is posted to the webhook.
 *
 * @param notice what is told
 * @param number counts the notices of the alert from 1
 * @param seconds how long it has lasted
 */
record HookBody(
    Notice notice,
    int number,
    Instant at,
    String alert,
    String key,
    Severity severity,
    AlertState state,
    Bilingual title,
    Bilingual detail,
    Instant since,
    Optional<Instant> resolvedAt,
    long seconds) {
  static HookBody of(Alert alert, Notice notice, Instant now) {
    return new HookBody(
        notice,
        alert.told().notices() + 1,
        now,
        alert.id(),
        alert.key(),
        alert.content().severity(),
        alert.state(),
        alert.content().title(),
        alert.content().detail(),
        alert.life().since(),
        alert.life().resolution().map(Life.Resolution::at),
        alert.life().duration(now).toSeconds());
  }
}
