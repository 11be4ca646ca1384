package io.fidus.platform.api.internal.limits;

import io.fidus.store.SeriesType;
import java.time.Instant;

/**
 * Requests that a node has taken for a caller.
 *
 * @param bucket whose
 * @param requests how many
 */
record Grant(long bucket, Instant at, long id, long requests) {
  static final SeriesType<Grant> TYPE =
      SeriesType.of("rate_grants", Grant.class, "bucket", "at", "id").trimmable();
}
