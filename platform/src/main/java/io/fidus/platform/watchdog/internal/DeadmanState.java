package io.fidus.platform.watchdog.internal;

import java.time.Instant;
import java.util.Optional;

/**
 * How the calls to the service outside go.
 *
 * @param phase what this node does
 * @param answeredAt when the service has last answered this node
 * @param failingSince since when it has not answered any more
 * @param failure why, without the address
 */
record DeadmanState(
    DeadmanPhase phase,
    Optional<Instant> answeredAt,
    Optional<Instant> failingSince,
    Optional<String> failure) {

  /** What this node does about the calls. */
  enum DeadmanPhase {
    /** No address is configured. */
    NOT_CONFIGURED,
    /** It is silent, because it does not watch or the watchdog does not turn. */
    SILENT,
    /** It calls, and the service answers. */
    ANSWERED,
    /** It calls, and the service does not answer as it should. */
    FAILING
  }

  static DeadmanState of(DeadmanPhase kind) {
    return new DeadmanState(kind, Optional.empty(), Optional.empty(), Optional.empty());
  }

  DeadmanState silent() {
    return new DeadmanState(DeadmanPhase.SILENT, answeredAt, Optional.empty(), Optional.empty());
  }

  DeadmanState answered(Instant at) {
    return new DeadmanState(
        DeadmanPhase.ANSWERED, Optional.of(at), Optional.empty(), Optional.empty());
  }

  DeadmanState failed(Instant at, String why) {
    return new DeadmanState(
        DeadmanPhase.FAILING, answeredAt, failingSince.or(() -> Optional.of(at)), Optional.of(why));
  }
}
