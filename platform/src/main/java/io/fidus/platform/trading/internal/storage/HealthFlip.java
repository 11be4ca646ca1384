package io.fidus.platform.trading.internal.storage;

import io.fidus.platform.trading.Health;
import java.time.Instant;

/**
 * The health of an account has changed.
 *
 * @param id counts the milliseconds of {@code at}, and one more for each flip within one
 * @param reason why it is not healthy now, empty when it is
 */
public record HealthFlip(
    long account, Instant at, long id, Health before, Health now, String reason) {}
