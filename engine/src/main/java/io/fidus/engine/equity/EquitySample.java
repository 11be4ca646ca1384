package io.fidus.engine.equity;

/**
 * An account's figures at one instant, in minor units of its currency.
 *
 * @param time milliseconds since 1970 UTC
 */
public record EquitySample(long time, long balance, long equity, long margin) {}
