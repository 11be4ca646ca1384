package io.fidus.platform.identity.internal;

import io.fidus.store.SeriesType;
import java.time.Instant;

/**
 * That a key was used; only the last is kept, at most one for each minute.
 *
 * @param number milliseconds since 1970 UTC
 */
record ApiKeyUse(long key, Instant at, long number) {
  static final SeriesType<ApiKeyUse> TYPE =
      SeriesType.of("api_key_uses", ApiKeyUse.class, "key", "at", "number").trimmable();
}
