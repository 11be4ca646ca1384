package io.fidus.engine.watchdog;

import java.time.Instant;

/**
 * One rung, ordered once.
 *
 * @param id the same after a restart, so that a healer can tell a repetition
 * @param incident the incident that it is to end
 */
public record Order(
    String id, Subject subject, Rung rung, Cause cause, String incident, Instant at) {}
