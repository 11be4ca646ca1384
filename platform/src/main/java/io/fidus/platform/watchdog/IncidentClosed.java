package io.fidus.platform.watchdog;

import java.time.Instant;
import java.util.Optional;

/**
 * An incident is over.
 *
 * @param incident as in {@link IncidentOpened}
 * @param began the last instant before it at which all was well
 * @param restored when the first fresh observation was accepted; empty when it was closed without
 *     one, because the part is watched no more or suffers from another
 * @param into the incident of which it turned out to be a symptom
 * @param at when it was closed
 */
public record IncidentClosed(
    String incident,
    boolean drill,
    Instant began,
    Optional<Instant> restored,
    Optional<String> into,
    Instant at) {}
