package io.fidus.platform.watchdog;

import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Severity;
import java.time.Instant;

/**
 * An incident begins. It is the first event of its incident; all of them have the incident's id as
 * their key, so that they arrive in order. One that was closed as the symptom of another opens
 * again under its id when its part fails by itself.
 *
 * @param incident names it for ever, in letters, digits and dashes
 * @param part the part that failed, as {@code GET /api/system/mt5-watchdog/status} names it
 * @param partName as people know the part
 * @param drill whether somebody broke the part on purpose
 * @param began the last instant at which all was well
 * @param detected when it was sure
 * @param at when it was announced
 */
public record IncidentOpened(
    String incident,
    String part,
    String partName,
    Cause cause,
    Severity severity,
    boolean drill,
    Instant began,
    Instant detected,
    Instant at) {}
