package io.fidus.platform.alerts.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What decides, besides the alert itself, whether something is told of it.
 *
 * @param silenced whether somebody has silenced it
 * @param explained whether an alert that it rests on is open, or was half a minute ago
 * @param quiet whether these are quiet hours
 * @param escalateAfter after how long others are told; empty when there are none
 */
record Circumstances(
    Instant now,
    boolean silenced,
    boolean explained,
    boolean quiet,
    Optional<Duration> escalateAfter) {}
