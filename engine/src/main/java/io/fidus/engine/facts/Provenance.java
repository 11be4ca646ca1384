package io.fidus.engine.facts;

import java.time.Instant;

/**
 * Where a fact came from and when.
 *
 * @param source the kind of source
 * @param observedAt when the fact was true at the source; freshness is computed from this alone
 * @param receivedAt when FIDUS received it
 */
public record Provenance(Source source, Instant observedAt, Instant receivedAt) {}
