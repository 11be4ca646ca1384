package io.fidus.platform.identity.internal;

import java.time.Instant;

/**
 * A sign-in that is open, as its person and administrators see it.
 *
 * @param device what the browser said it is
 * @param address where the person signed in from
 * @param lastSeenAt when it last showed that it is used, to a few minutes
 * @param expiresAt when it ends at the latest
 * @param current whether the request came with it
 */
record OpenSession(
    String id,
    String device,
    String address,
    Instant startedAt,
    Instant lastSeenAt,
    Instant expiresAt,
    boolean current) {}
