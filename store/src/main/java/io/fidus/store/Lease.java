package io.fidus.store;

import java.time.Instant;

/**
 * The right to do some work alone, for a time.
 *
 * @param name the work
 * @param holder who has it
 * @param token grows with every take-over, so that a write of an earlier holder can be refused
 * @param until when it runs out
 */
public record Lease(String name, String holder, long token, Instant until) {}
