package io.fidus.platform.watchdog;

import io.fidus.engine.watchdog.Severity;
import java.time.Instant;

/**
 * What could be tried was tried, or may not be: a person has to look. It may be said several times
 * in one incident, each time after a further attempt.
 *
 * @param incident as in {@link IncidentOpened}
 * @param severity the worst so far
 * @param why for the person who is called
 */
public record IncidentNeedsPerson(
    String incident,
    String part,
    String partName,
    Severity severity,
    boolean drill,
    String why,
    Instant at) {}
