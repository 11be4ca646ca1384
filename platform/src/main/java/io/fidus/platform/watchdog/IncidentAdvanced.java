package io.fidus.platform.watchdog;

import io.fidus.engine.watchdog.Severity;
import java.time.Instant;

/**
 * Something happened in an incident that was opened before.
 *
 * @param incident as in {@link IncidentOpened}
 * @param severity the worst so far
 * @param detail as {@link IncidentStep} says; may be empty
 */
public record IncidentAdvanced(
    String incident,
    IncidentStep step,
    Severity severity,
    boolean drill,
    String detail,
    Instant at) {}
