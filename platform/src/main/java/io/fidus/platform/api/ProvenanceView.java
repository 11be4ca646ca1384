package io.fidus.platform.api;

import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a figure comes from, and whether it is alive.
 *
 * @param observedAt when it was true at the source
 * @param receivedAt when FIDUS received it
 * @param ageSeconds seconds since {@code observedAt}, never negative
 * @param staleAfterSeconds the age from which on it is stale unless something newer comes; absent
 *     for what nobody keeps up to date
 */
public record ProvenanceView(
    Source source,
    Instant observedAt,
    Instant receivedAt,
    Freshness freshness,
    long ageSeconds,
    Optional<Long> staleAfterSeconds) {

  /** How a figure stands to the present. */
  public enum Freshness {
    /** Its source has spoken within the silence that it declares as normal. */
    LIVE,
    /** Its source has been silent for longer than that. */
    STALE,
    /** It was true at a past instant, and nobody keeps it up to date. */
    DATED
  }

  /**
   * A provenance as it stands at an instant.
   *
   * @param silence how long a connected source may be silent before its figures are stale
   */
  public static ProvenanceView of(Provenance provenance, Instant now, Duration silence) {
    Duration age = Duration.between(provenance.observedAt(), now);
    Freshness freshness =
        switch (provenance.source()) {
          case LIVE, SIMULATED -> age.compareTo(silence) <= 0 ? Freshness.LIVE : Freshness.STALE;
          case STATEMENT, MANUAL -> Freshness.DATED;
        };
    return new ProvenanceView(
        provenance.source(),
        provenance.observedAt(),
        provenance.receivedAt(),
        freshness,
        Math.max(0, age.toSeconds()),
        freshness == Freshness.DATED ? Optional.empty() : Optional.of(silence.toSeconds()));
  }
}
